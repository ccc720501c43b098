using System.Globalization;
using System.Text;

namespace Filon.Bench;

/// <summary>
/// A file of touches in no order at all, the same for the same count: a fifth as many persons, twelve channels unevenly used,
/// two years, one line in twenty a conversion with a value.
/// </summary>
internal static class TouchesCsv
{
    private static readonly string[] Channels =
    [
        "Twitter", "LinkedIn", "Newsletter", "Organic Search", "Direct", "Blog", "Webinar", "Referral", "Paid Search", "Fair", "Phone", "Facebook",
    ];

    /// <summary>Writes it unless it is already there, and gives its path.</summary>
    public static string Of(long touches)
    {
        var path = Path.Combine(Path.GetTempPath(), $"filon-touches-{touches}.csv");
        if (File.Exists(path)) return path;
        using (var file = new StreamWriter(path + ".part", false, new UTF8Encoding(false), 1 << 20) { NewLine = "\n" }) Write(file, touches);
        File.Move(path + ".part", path);
        return path;
    }

    private static void Write(StreamWriter file, long touches)
    {
        var chance = new Random(20_260_331);
        var persons = Math.Max(1, touches / 5);
        var start = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        file.WriteLine("person,time,channel,kind,conversion,value");
        for (var i = 0L; i < touches; i++)
        {
            var person = chance.NextInt64(persons);
            var channel = Channels[Math.Min(chance.Next(12), chance.Next(12))];
            var time = start.AddSeconds(chance.Next(730 * 86_400)).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
            if (chance.Next(20) == 0)
                file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"p{person},{time},{channel},marketing,1,{chance.Next(100_000) / 100.0}"));
            else
                file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"p{person},{time},{channel},marketing,,"));
        }
    }
}

using System.Globalization;
using System.Text.Json;
using Filon.Imports.X;

namespace Filon.Bench;

/// <summary>Reading the posts of an X archive, against a bare <see cref="Utf8JsonReader"/> that goes through the same bytes and keeps nothing.</summary>
internal static class XArchiveBenchmark
{
    /// <param name="arguments">Megabytes of tweets.js; 200 where nothing is said.</param>
    public static async Task<Race> RunAsync(string[] arguments)
    {
        var megabytes = arguments is [var size, ..] ? int.Parse(size, CultureInfo.InvariantCulture) : 200;
        var path = MadeTweets.Of(megabytes, 7);
        long posts = 0, tokens = 0, highest = 0;
        var race = await new Race(string.Create(CultureInfo.InvariantCulture, $"X archive, tweets.js of {new FileInfo(path).Length / 1e6:0} MB"))
            .With("bare Utf8JsonReader pass", () => { tokens = Bare(path); return Task.CompletedTask; })
            .With("XArchive.ReadTweets, records made", () => { (posts, highest) = Read(path); return Task.CompletedTask; })
            .RunAsync(7);
        return race
            .Note(string.Create(CultureInfo.InvariantCulture, $"{posts:N0} posts, {tokens:N0} JSON tokens."))
            .Note(string.Create(CultureInfo.InvariantCulture, $"Largest managed heap seen while reading: {highest / 1048576.0:0} MB."));
    }

    private static (long Posts, long HighestHeap) Read(string path)
    {
        using var stream = File.OpenRead(path);
        long posts = 0, highest = 0;
        foreach (var row in XArchive.ReadTweets(stream))
        {
            if (row.Record is null) throw new InvalidDataException(row.Refusal?.Sentence.En);
            if (++posts % 4096 == 0) highest = Math.Max(highest, GC.GetTotalMemory(false));
        }

        return (posts, highest);
    }

    private static long Bare(string path)
    {
        using var stream = File.OpenRead(path);
        var buffer = new byte[1 << 18];
        var filled = stream.Read(buffer);
        var start = buffer.AsSpan(0, filled).IndexOf((byte)'[');
        var (state, tokens) = (default(JsonReaderState), 0L);
        while (true)
        {
            var reader = new Utf8JsonReader(buffer.AsSpan(start, filled - start), isFinalBlock: false, state);
            while (reader.Read()) tokens++;
            state = reader.CurrentState;
            var left = filled - start - (int)reader.BytesConsumed;
            buffer.AsSpan(filled - left, left).CopyTo(buffer);
            var read = stream.Read(buffer, left, buffer.Length - left);
            if (read == 0) return tokens;
            (start, filled) = (0, left + read);
        }
    }
}

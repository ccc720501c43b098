using System.Text;
using Filon.Imports;
using Shouldly;

namespace Filon.Tests.Imports;

/// <summary>Bytes flipped, cut and doubled by chance, of a seed that is said: whatever a file became, reading ends in records and sentences.</summary>
public sealed class DamagedFilesTests
{
    private const int Tries = 150;

    private static readonly byte[] Archive = Given.ZipBytes(
        ("data/account.js", """window.YTD.account.part0 = [ { "account" : { "accountId" : "1", "username" : "a" } } ]"""),
        ("data/tweets.js", "window.YTD.tweets.part0 = [" + string.Join(',', Enumerable.Range(0, 40).Select(i =>
            $$"""{ "tweet" : { "id_str" : "{{i}}", "created_at" : "Sat Feb 18 19:45:15 +0000 2023", "full_text" : "bonjour {{i}}", "entities" : { "user_mentions" : [ { "id_str" : "2" } ] } } }""")) + "]"),
        ("data/direct-messages.js", """window.YTD.direct_messages.part0 = [ { "dmConversation" : { "conversationId" : "1-2", "messages" : [ ] } } ]"""));

    private static readonly byte[] Workbook = Read(MadeWorkbook.Of(["Date", "Montant", "Canal"], [46093, 12.5, "X"], ["46094", "12,5", "LinkedIn"]));
    private static readonly byte[] Csv = Encoding.UTF8.GetBytes("Date;Montant;Canal\r\n12/03/2026;1 234,56 €;\"Télé \"\"vision\"\"\"\r\n13/03/2026;=1;X\r\n");

    [Theory]
    [InlineData("archive", false)]
    [InlineData("workbook", false)]
    [InlineData("csv", false)]
    [InlineData("archive", true)]
    public void A_damaged_file_never_throws(string kind, bool insideOfTheZip)
    {
        var whole = kind switch { "archive" => insideOfTheZip ? Stored() : Archive, "workbook" => Workbook, _ => Csv };
        for (var seed = 0; seed < Tries; seed++)
        {
            var source = Given.Bytes($"seed-{seed}", Damaged(whole, new Random(seed)));
            Should.NotThrow(() => ReadAll(source), $"{kind}, seed {seed}");
        }
    }

    private static void ReadAll(ImportSource source)
    {
        var recognised = FileReader.Recognise(source);
        if (recognised.Succeeded) _ = FileReader.Read(source, recognised.Value, ReadingHabits.Default).Take(10_000).Count();
    }

    private static byte[] Damaged(byte[] whole, Random chance)
    {
        var bytes = whole.ToArray();
        for (var i = chance.Next(1, 12); i > 0; i--) bytes[chance.Next(bytes.Length)] = (byte)chance.Next(256);
        return chance.Next(4) == 0 ? bytes[..chance.Next(bytes.Length)] : bytes;
    }

    /// <summary>Without compression, so that damage reaches the JSON itself.</summary>
    private static byte[] Stored()
    {
        using var memory = new MemoryStream();
        using (var source = new System.IO.Compression.ZipArchive(new MemoryStream(Archive)))
        using (var target = new System.IO.Compression.ZipArchive(memory, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries)
            {
                using var from = entry.Open();
                using var to = target.CreateEntry(entry.FullName, System.IO.Compression.CompressionLevel.NoCompression).Open();
                from.CopyTo(to);
            }
        }

        return memory.ToArray();
    }

    private static byte[] Read(ImportSource source)
    {
        using var memory = new MemoryStream();
        source.Open().CopyTo(memory);
        return memory.ToArray();
    }
}

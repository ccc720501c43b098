using System.Text;
using System.Text.RegularExpressions;
using Filon.Imports;
using Filon.Imports.Sheets;
using Shouldly;

namespace Filon.Tests.Imports;

/// <summary>Every fixture spoiled the ways files are spoiled in life. Each ends in a right import or a sentence, never an exception, and no line is lost in silence.</summary>
public sealed partial class MutatedFixturesTests
{
    private const int Tries = 25;

    public static IEnumerable<object[]> All => Fixture.Names;

    /// <summary>The CSVs with the sign that parts their cells; those with two tables side by side have no columns to move.</summary>
    public static IEnumerable<object[]> Tables => Fixture.All.Where(fixture => Sign(fixture) is not null).Select(fixture => new object[] { fixture.Format, fixture.Name });

    [Theory, MemberData(nameof(All))]
    public void Bytes_flipped_doubled_and_cut_never_throw(string format, string name)
    {
        var whole = new Fixture(format, name).Bytes();
        for (var seed = 0; seed < Tries; seed++)
        {
            var chance = new Random(seed);
            var bytes = whole.ToArray();
            for (var i = chance.Next(1, 12); i > 0; i--) bytes[chance.Next(bytes.Length)] = (byte)chance.Next(256);
            var damaged = chance.Next(3) switch { 0 => bytes, 1 => whole[..chance.Next(whole.Length)], _ => [.. bytes.AsSpan(0, chance.Next(bytes.Length)), .. bytes] };
            Should.NotThrow(() => Outcome(damaged), $"{format}/{name}, seed {seed}");
        }
    }

    [Theory, MemberData(nameof(Tables))]
    public void Another_encoding_says_the_same(string format, string name)
    {
        var text = Text(format, name);
        foreach (var encoding in new Encoding[] { new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode })
            Keys([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]).ShouldBe(Keys(Encoding.UTF8.GetBytes(text)), encoding.EncodingName);
    }

    [Theory, MemberData(nameof(Tables))]
    public void Moved_columns_say_the_same(string format, string name) =>
        Keys(Rewritten(format, name, cells => [.. cells.Reverse()])).Order().ShouldBe(Keys(Encoding.UTF8.GetBytes(Text(format, name))).Order());

    [Theory, MemberData(nameof(Tables))]
    public void A_header_that_stands_twice_counts_once(string format, string name) =>
        Keys(Rewritten(format, name, cells => [.. cells, cells[0]])).ShouldBe(Keys(Encoding.UTF8.GetBytes(Text(format, name))));

    [Theory, MemberData(nameof(Tables))]
    public void Lines_of_fifty_cells_more_are_refused_each(string format, string name)
    {
        var records = Positions(Encoding.UTF8.GetBytes(Text(format, name)));
        var wide = Rewritten(format, name, cells => IsHeader(format, cells) ? cells : [.. cells, .. Enumerable.Repeat("x", 50)]);
        var source = Given.Bytes("wide", wide);
        if (FileReader.Recognise(source).Failure is { } failure) Said(failure.Sentence);
        else if (Given.Recognised(source).Format.Code == format)
        {
            Given.Refusals(source).Count(refusal => refusal.Reason == RefusalReason.Columns).ShouldBeGreaterThanOrEqualTo(records.Count);
            Given.Records<ImportRecord>(source).ShouldBeEmpty();
        }
    }

    [Theory, MemberData(nameof(Tables))]
    public void Identifiers_rounded_by_a_spreadsheet_are_refused_and_never_taken(string format, string name)
    {
        var spoiled = LongNumber().Replace(Text(format, name), "1.23E+18");
        var source = Given.Bytes("spoiled", Encoding.UTF8.GetBytes(spoiled));
        if (FileReader.Recognise(source).Failure is { } failure) Said(failure.Sentence);
        else foreach (var record in Given.Records<FiguresRecord>(source)) record.SubjectKey.ShouldNotContain("E+18");
    }

    [Theory, MemberData(nameof(All))]
    public void A_null_byte_in_a_text_is_a_sentence(string format, string name)
    {
        var bytes = new Fixture(format, name).Bytes();
        if (Sign(new(format, name)) is null || bytes is [0xFF, 0xFE, ..]) return;
        bytes[bytes.Length / 2] = 0;
        Said(FileReader.Recognise(Given.Bytes("nul", bytes)).Failure.ShouldNotBeNull().Sentence);
    }

    [Fact]
    public void An_archive_that_declares_three_gigabytes_is_refused_unopened()
    {
        var bytes = new Fixture("linkedin-archive", "archive.zip").Bytes();
        for (var i = 0; i < bytes.Length - 46; i++)
        {
            if (bytes.AsSpan(i, 4).SequenceEqual("PK\u0001\u0002"u8)) BitConverter.TryWriteBytes(bytes.AsSpan(i + 24), 3_000_000_000u);
        }

        FileReader.Recognise(Given.Bytes("declared.zip", bytes)).Failure!.Sentence.En.ShouldContain("far more than it weighs");
    }

    [Fact]
    public void A_zip_in_a_zip_is_said_to_be_one()
    {
        var inner = Encoding.Latin1.GetString(new Fixture("linkedin-archive", "archive.zip").Bytes());
        FileReader.Recognise(Given.Zip(("outer/inner.zip", inner))).Failure!.Sentence.En.ShouldContain("another zip");
    }

    /// <summary>Two files of one network in one zip, in the order of two eras.</summary>
    [Fact]
    public void A_zip_with_tables_of_two_makers_reads_those_of_the_one_it_has_most_of()
    {
        var rows = Given.Rows(Given.Zip(
            ("a/Connections.csv", "First Name,Last Name,URL,Email Address,Company,Position,Connected On\nClaire,Moreau,,,,,08 Feb 2026\n"),
            ("a/Company Follows.csv", "Organization,Followed On\nMecavia,Thu May 07 17:29:54 UTC 2026\n"), ("b/following.csv", "Account address,Show boosts\na@b.example,true\n")));
        rows.Count(row => row.Record is FollowRecord).ShouldBe(1);
        rows.Select(row => row.Note?.Sentence.En).ShouldContain("“b/following.csv” is not read.");
    }

    private static void Outcome(byte[] bytes)
    {
        var source = Given.Bytes("damaged", bytes);
        var recognised = FileReader.Recognise(source);
        if (recognised.Failure is { } failure) Said(failure.Sentence);
        else foreach (var row in FileReader.Read(source, recognised.Value, ReadingHabits.Default).Take(10_000))
            if (row.Refusal is { } refusal) Said(refusal.Sentence);
    }

    private static void Said(Sentence sentence) => (sentence.En.Length > 10 && sentence.Fr.Length > 10).ShouldBeTrue(sentence.En);

    private static List<string> Keys(byte[] bytes) => [.. Given.Records<ImportRecord>(Given.Bytes("given", bytes)).Select(RecordJson.Write)];

    private static HashSet<long> Positions(byte[] bytes) => [.. Given.Records<ImportRecord>(Given.Bytes("given", bytes)).Select(record => record.Position.Line)];

    private static string Text(string format, string name)
    {
        var bytes = new Fixture(format, name).Bytes();
        if (bytes is [0xFF, 0xFE, ..]) return Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2);
        var encoding = TextEncoding.Detect(() => new MemoryStream(bytes)).Value.Encoding;
        return encoding.GetString(bytes).TrimStart('\uFEFF');
    }

    private static char? Sign(Fixture fixture) => fixture.Name.Split('.')[^1] is not ("csv" or "txt") || !File.Exists(Path.Combine(House.SourceTree.Root, "tests/Filon.Tests/Data/formats", fixture.Format, fixture.Name))
        ? null : new[] { '\t', '|', ';', ',' }.MaxBy(sign => Text(fixture.Format, fixture.Name).Count(letter => letter == sign));

    private static bool IsHeader(string format, string[] cells) =>
        ((Filon.Imports.Formats.TableFormat)Filon.Imports.Formats.KnownFormats.Find(format)!) is var known
        && Filon.Imports.Formats.TableHeader.Of(known.Tables, known.Words, new(1, [.. cells.Select(cell => new SheetCell(cell, false))], null)) is not null;

    /// <summary>The table with its lines changed; titles and remarks, which have fewer cells, stay.</summary>
    private static byte[] Rewritten(string format, string name, Func<string[], string[]> change)
    {
        var (text, sign) = (Text(format, name), Sign(new(format, name))!.Value);
        var lines = CsvSheet.Lines(text, sign).ToList();
        var written = lines.Select(line => line.Cells.Select(cell => cell.Text).ToArray()).Select(cells => cells.Length < 2 || cells[0].StartsWith('#') ? cells : change(cells));
        return Encoding.UTF8.GetBytes(string.Concat(written.Select(cells => string.Join(sign, cells.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n")));
    }

    [GeneratedRegex(@"\d{15,}")]
    private static partial Regex LongNumber();
}

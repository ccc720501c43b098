using System.IO.Compression;
using System.Text;
using Filon.Imports;
using Shouldly;

namespace Filon.Tests.Imports;

/// <summary>Files made in a test, and what reading them gives.</summary>
internal static class Given
{
    public static ImportSource Bytes(string name, byte[] bytes) => new(name, () => new MemoryStream(bytes, writable: false));

    public static ImportSource Csv(string text, Encoding? encoding = null)
    {
        encoding ??= new UTF8Encoding(false);
        return Bytes("given.csv", [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
    }

    public static ImportSource Zip(params (string Name, string Text)[] entries) => Bytes("given.zip", ZipBytes(entries));

    public static byte[] ZipBytes(params (string Name, string Text)[] entries)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return memory.ToArray();
    }

    public static Recognised Recognised(ImportSource source) => FileReader.Recognise(source) is { Succeeded: true } outcome
        ? outcome.Value : throw new ShouldAssertException(FileReader.Recognise(source).Failure!.Sentence.En);

    public static IReadOnlyList<ReadRow> Rows(ImportSource source, ReadingHabits? habits = null) =>
        [.. FileReader.Read(source, Recognised(source), habits ?? ReadingHabits.Default)];

    public static IReadOnlyList<T> Records<T>(ImportSource source) where T : ImportRecord => [.. Rows(source).Select(r => r.Record).OfType<T>()];

    public static IReadOnlyList<Refusal> Refusals(ImportSource source) => [.. Rows(source).Select(r => r.Refusal).OfType<Refusal>()];
}

namespace Filon.Server.Imports;

/// <summary>The files of an upload form.</summary>
internal static class UploadedFiles
{
    private const int LongestName = 200;

    public static async Task<Outcome<IReadOnlyList<IFormFile>>> OfAsync(HttpRequest request, CancellationToken cancel)
    {
        if (!request.HasFormContentType) return Nothing;
        try
        {
            var form = await request.ReadFormAsync(cancel);
            List<IFormFile> files = [.. form.Files.Where(file => file.Length > 0)];
            return files.Count == 0 ? Nothing : new Outcome<IReadOnlyList<IFormFile>>(files);
        }
        catch (IOException exception) when (exception.Message.StartsWith("Unexpected end of Stream", StringComparison.Ordinal))
        {
            return Nothing; // a form cut short
        }
        catch (InvalidDataException)
        {
            return new Failure(FailureKind.TooLarge, "This is more than 2 GB at once.", "C’est plus de 2 Go à la fois.");
        }
    }

    /// <summary>The name alone: some browsers send a whole path.</summary>
    public static string NameOf(IFormFile file)
    {
        var name = file.FileName[(file.FileName.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        return name.Length == 0 ? "file" : name[..Math.Min(name.Length, LongestName)];
    }

    /// <summary>The sentence with the name of its file, where it does not say it.</summary>
    public static Sentence Named(string name, Sentence sentence) =>
        sentence.En.Contains(name, StringComparison.Ordinal) ? sentence : new($"{name}: {sentence.En}", $"{name}\u00a0: {sentence.Fr}");

    private static Failure Nothing { get; } = new(FailureKind.Invalid, "Choose a file that is not empty.", "Choisissez un fichier qui n’est pas vide.");
}

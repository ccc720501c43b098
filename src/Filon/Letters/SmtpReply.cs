namespace Filon.Letters;

/// <summary>What the mail server answered: a code of three figures and its lines.</summary>
internal sealed record SmtpReply(int Code, IReadOnlyList<string> Lines)
{
    public bool IsPermanent => Code >= 500;

    public string Text => $"{Code} {string.Join(" ", Lines)}";

    /// <summary>Does the greeting offer that extension, and that word of it?</summary>
    public bool Offers(string extension, string? word = null) => Lines.Select(line => line.ToUpperInvariant().Split([' ', '=']))
        .Any(words => words[0] == extension && (word is null || words.Skip(1).Contains(word)));
}

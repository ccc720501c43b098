namespace Filon.Server.Operation;

/// <summary>One setting there is: <c>name = value</c> in the file, <c>FILON_NAME</c> or <c>FILON_NAME_FILE</c> in the environment.</summary>
/// <param name="Default">What is in force where nobody says; a sentence where it depends.</param>
/// <param name="Check">What is wrong with a value; null where nothing is.</param>
public sealed record SettingLine(string Name, Sentence Meaning, Sentence Default, Func<string, Sentence?> Check)
{
    /// <summary>Never shown whole.</summary>
    public bool Secret { get; init; }

    public string Variable => "FILON_" + Name.ToUpperInvariant();
}

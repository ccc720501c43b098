namespace Filon.Imports;

/// <summary>One kind of file Filon reads.</summary>
/// <param name="Code">Stable, stored with each import: "x-archive", "hubspot-deals", "sheet-costs"...</param>
/// <param name="Seen">"seen on real files" or "built from its description".</param>
public sealed record FileFormat(string Code, Sentence Name, Sentence Recognised, Sentence HowToGet, Sentence Seen)
{
    public static Sentence OnRealFiles { get; } = new("seen on real files", "vu sur de vrais fichiers");
    public static Sentence FromDescription { get; } = new("built from its description", "écrit d’après sa description");
}

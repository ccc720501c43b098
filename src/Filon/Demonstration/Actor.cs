namespace Filon.Demonstration;

/// <summary>One simulated human, as he or she truly is; the files only show parts of it.</summary>
internal sealed record Actor
{
    public required int Number { get; init; }
    public required string First { get; init; }
    public required string Last { get; init; }
    public string? Nickname { get; init; }

    /// <summary>The name used since the marriage; the address at work often keeps the other.</summary>
    public string? MarriedLast { get; init; }

    /// <summary>Index of the firm; null: works for nobody we sell to.</summary>
    public int? Firm { get; init; }

    public required string Title { get; init; }
    public required string Phone { get; init; }

    /// <summary>At work; for who has none, the private one.</summary>
    public required string Email { get; init; }

    public string? PrivateEmail { get; init; }
    public XAccount? X { get; init; }

    /// <summary>Whether anything is ever said under a private address.</summary>
    public bool MixesAddresses { get; init; }
}

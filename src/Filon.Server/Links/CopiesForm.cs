namespace Filon.Server.Links;

/// <summary>For whom a link is copied: names, one a line, or one person.</summary>
public sealed record CopiesForm
{
    public string? Sharers { get; init; }

    /// <summary>An e-mail, or the number or the address of the person's page.</summary>
    public string? Person { get; init; }
}

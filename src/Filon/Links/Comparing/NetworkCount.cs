using NodaTime;

namespace Filon.Links.Comparing;

/// <summary>A line of a file: so many clicks, a network says.</summary>
public sealed record NetworkCount
{
    public long Id { get; init; }
    public string Network { get; init; } = "";
    public string Address { get; init; } = "";
    public string Compared { get; init; } = "";
    public string? PostKey { get; init; }

    /// <summary>Clicks on a post wherever they fell, as LinkedIn counts them: on the name, the logo and the text too.</summary>
    public bool Anywhere { get; init; }

    public LocalDate? FirstDay { get; init; }
    public LocalDate LastDay { get; init; }
    public long Clicks { get; init; }
}

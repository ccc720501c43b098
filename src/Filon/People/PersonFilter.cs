namespace Filon.People;

/// <summary>Which persons a list shows, by name; pages count from 1.</summary>
public sealed record PersonFilter
{
    public const int PageSize = 50;

    public string? Search { get; init; }
    public long? Company { get; init; }
    public string? Stage { get; init; }

    /// <summary>The industry of their company.</summary>
    public string? Sector { get; init; }

    /// <summary>The country of their company.</summary>
    public string? Country { get; init; }

    /// <summary><see cref="Customer"/> or <see cref="Prospect"/>; null: both.</summary>
    public string? Relation { get; init; }

    /// <summary>Of a won deal, or of a company that has one.</summary>
    public const string Customer = "customer";

    /// <summary>Everybody else.</summary>
    public const string Prospect = "prospect";

    /// <summary>Whether anybody is left out.</summary>
    public bool IsLimited => Search is not null || Company is not null || Stage is not null || Sector is not null || Country is not null || Relation is not null;

    public int Page { get; init; } = 1;

    /// <summary>Name and id of the person behind whom to begin, instead of a page; null: from <see cref="Page"/>.</summary>
    public (string Name, long Id)? After { get; init; }

    public int Take { get; init; } = PageSize;

    internal int Skip => After is not null ? 0 : (Math.Clamp(Page, 1, 100_000) - 1) * PageSize;
}

using Filon.Measure.Attribution;
using NodaTime;

namespace Filon.Measure.Returns;

/// <summary>What is asked of the returns.</summary>
/// <param name="On">The last day that counts.</param>
/// <param name="Model">Null: the method in force. A population model has no lines by deal: its deal-by-deal cousin, removal share, stands in.</param>
public sealed record ReturnsQuestion(LocalDate On, Model? Model = null)
{
    /// <summary>Costs and leads before this day are left out; null: from the beginning.</summary>
    public LocalDate? From { get; init; }

    /// <summary>What the sums are wanted by; null: by channel and campaign.</summary>
    public RoiBy? By { get; init; }

    /// <summary>False: only the sales behind a row are wanted.</summary>
    public bool Sums { get; init; } = true;

    /// <summary>False: nobody asks what the deals are called and who bought.</summary>
    public bool Named { get; init; } = true;

    /// <summary>The row whose sales are wanted one by one, all rows where its name is null; null: sums are enough.</summary>
    public (RoiBy By, string? Name)? Behind { get; init; }
}

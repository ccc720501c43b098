using System.Globalization;
using Filon.Costs;
using NodaTime;

namespace Filon.Server.Costs;

/// <summary>Time spent: one day, or several days in a row.</summary>
/// <param name="Day">The day of the first duration.</param>
/// <param name="Minutes">One a day, at most seven; 0 for a day without. To change or put back an entry: exactly one.</param>
/// <param name="Role">Counted at this role's hourly cost.</param>
/// <param name="Who">The person.</param>
/// <param name="Side">Whom the work serves.</param>
/// <param name="Channel">A channel by its code or by what people call it; left out where it is common to all.</param>
/// <param name="Campaign">As the campaign is called.</param>
/// <param name="Label">What was done, at most 200 characters.</param>
public sealed record HoursBody(
    LocalDate Day, IReadOnlyList<int> Minutes, string Role, string? Who = null, CostSide Side = CostSide.Marketing,
    string? Channel = null, string? Campaign = null, string? Label = null)
{
    private const int Week = 7;

    internal Outcome<IReadOnlyList<HoursEntry>> Read(long? id) => id is not null && Minutes.Count != 1 || Minutes.Count > Week
        ? Failure.Invalid(new Problem("minutes", new("At most seven days, and one day for one entry.", "Au plus sept jours, et un seul jour pour une entrée.")))
        : new HoursFields
        {
            Id = id, Day = Day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), Role = Role, Who = Who, Side = Side.Code(), Channel = Channel,
            Campaign = Campaign, Label = Label, Durations = [.. Minutes.Select(minutes => minutes == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{minutes}m"))],
        }.Read(Language.English);
}

using Filon.Reciprocity;

namespace Filon.Server.Reciprocity;

/// <summary>The follow-back of a network.</summary>
/// <param name="Network">Null where there is no archive.</param>
/// <param name="Window">In days.</param>
/// <param name="Total">Over all follows whose beginning is known.</param>
/// <param name="Groups">By month and by segment.</param>
/// <param name="TheyBegan">Followed us first.</param>
/// <param name="Before">Followed before the first archive.</param>
/// <param name="Unwatched">Followed after the latest list of followers.</param>
public sealed record FollowBackAnswer(string? Network, int Window, RateAnswer Total, IReadOnlyList<RateGroupAnswer> Groups, int TheyBegan, int Before, int Unwatched)
{
    internal static FollowBackAnswer Of(FollowBackPage page) => page.Report is not { } report
        ? new(null, page.Ask.Days, RateAnswer.Of(FollowBackRate.Of([], page.Ask.Days)), [], 0, 0, 0)
        : new(
            page.Ask.Network, report.Window, RateAnswer.Of(report.Total),
            [
                .. report.Cohorts.Select(row => RateGroupAnswer.Of("month", row.Month.ToString("uuuu-MM", null), row.Rate)),
                .. Enum.GetValues<Segment>().SelectMany(segment => report.By(segment).Select(row => RateGroupAnswer.Of(ReciprocityWords.Code(segment), row.Value, row.Rate))),
            ],
            report.History.TheyBegan.Count, report.Before, report.History.Unwatched.Count);
}

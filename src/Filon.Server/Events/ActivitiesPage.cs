using Filon.Events.Activities;
using Filon.People;

namespace Filon.Server.Events;

/// <summary>Calls, meetings and letters, the latest first, and the form to note one.</summary>
/// <param name="Found">One more than a page holds where there are more.</param>
/// <param name="Form">As typed so far.</param>
public sealed record ActivitiesPage(IReadOnlyList<Activity> Found, ActivityFields Form)
{
    /// <summary>The name of the person the page is limited to, or whose activity is changed.</summary>
    public string? Person { get; init; }

    public ActivityAsk Ask { get; init; } = new(null, null, null, null);

    /// <summary>Whom the name that was typed may mean, where it means several.</summary>
    public IReadOnlyList<PersonLine> Namesakes { get; init; } = [];

    public Failure? Failure { get; init; }

    public IReadOnlyList<Activity> Shown => [.. Found.Take(ActivityQuery.PageSize)];

    public bool More => Found.Count > ActivityQuery.PageSize;
}

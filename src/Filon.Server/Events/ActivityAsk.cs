using System.Globalization;
using Filon.Events.Activities;
using Microsoft.AspNetCore.WebUtilities;
using NodaTime;

namespace Filon.Server.Events;

/// <summary>What the address of the list of calls, meetings and letters asks: <c>?kind=call&amp;person=12</c> opens that form for that person.</summary>
/// <param name="Kind">The form that stands ready; null: none in particular.</param>
/// <param name="Person">Of whom alone.</param>
/// <param name="Edit">The one to be changed.</param>
/// <param name="After">Behind which to go on, as <see cref="Next"/> writes it.</param>
public sealed record ActivityAsk(string? Kind, long? Person, long? Edit, string? After)
{
    /// <summary>Instant and number of the last one seen.</summary>
    public (Instant At, long Id)? Behind => After?.Split('-') is [var at, var id] && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var when)
        && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && when < 9_000_000_000_000 ? (Instant.FromUnixTimeMilliseconds(when), number) : null;

    public string Next(string path, Activity last) => QueryHelpers.AddQueryString(path, new Dictionary<string, string?>
    {
        ["person"] = Person?.ToString(CultureInfo.InvariantCulture),
        ["after"] = string.Create(CultureInfo.InvariantCulture, $"{last.HappenedAt.ToUnixTimeMilliseconds()}-{last.Id}"),
    }.Where(pair => pair.Value is not null).ToDictionary());
}

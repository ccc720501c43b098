using Filon.Links.Devices;
using Filon.Links.Figures;
using Filon.Links.Truth;
using Filon.Server.Api;
using NodaTime;

namespace Filon.Server.Links;

/// <summary>One request for a link, and what it was.</summary>
/// <param name="Id">The hit's number.</param>
/// <param name="At">When it came.</param>
/// <param name="Class"><c>human</c>, <c>preview</c>, <c>prefetch</c>, <c>robot</c> or <c>team</c>.</param>
/// <param name="Step">Which step of the judgement said so.</param>
/// <param name="Because">Why, in the language asked for.</param>
/// <param name="Name">Who it was, where the step knows: a network, a robot.</param>
/// <param name="Referrer">The site it came from.</param>
/// <param name="ReferrerName">What that site is called.</param>
/// <param name="Country">ISO 3166-1.</param>
/// <param name="Language">ISO 639-1.</param>
/// <param name="Device"><c>phone</c>, <c>tablet</c>, <c>desktop</c> or <c>other</c>.</param>
/// <param name="Browser">Its family.</param>
/// <param name="System">Its family.</param>
/// <param name="Label">What <c>?s=</c> said.</param>
/// <param name="Scanned">By QR code.</param>
/// <param name="Route">Where it was led: 0 the link's own destination.</param>
public sealed record HitAnswer(
    Id Id, Instant At, string Class, string Step, string Because, string? Name, string? Referrer, string? ReferrerName, string? Country, string? Language,
    string Device, string Browser, string System, string? Label, bool Scanned, int Route)
{
    internal static HitAnswer Of(HitLine hit, Filon.Language language) => new(
        hit.Id, hit.HappenedAt, hit.Class.Code(), hit.Verdict.Step.Name, hit.Verdict.Because.In(language), hit.Named, hit.Referrer, hit.ReferrerName, hit.Country, hit.Language,
        ((DeviceKind)hit.Device).Code(), hit.Browser, hit.System, hit.SourceLabel, hit.Scanned, hit.Route);
}

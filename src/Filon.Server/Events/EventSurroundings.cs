using Filon.Events;
using Filon.Measure;
using Filon.Measure.Attribution;
using Filon.Measure.Ledger;
using Filon.People;

namespace Filon.Server.Events;

/// <summary>What an event's page shows from outside of it: files that may be of it, whom one may invite, the method in force.</summary>
internal sealed class EventSurroundings(ScanQuery scans, PersonQuery persons, PersonSegmentStore segments, MeasureSettingsStore settings, TimeProvider clock)
{
    public ScanQuery Scans => scans;

    public PersonQuery Persons => persons;

    public PersonSegmentStore Segments => segments;

    public TimeProvider Clock => clock;

    /// <summary>Under which the ledger keeps its lines.</summary>
    public async Task<string> ModelAsync(long workspace, CancellationToken cancel) => (await settings.ReadAsync(workspace, cancel)).Model.KeptAs().Name();
}

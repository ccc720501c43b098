using Filon.Events;

namespace Filon.Server.Events;

/// <summary>Touches of the days of an event that a file brought under one name.</summary>
/// <param name="Name">The campaign the file gives them, else their label; empty where it says neither.</param>
/// <param name="Scans">How many.</param>
/// <param name="Persons">Of how many persons.</param>
public sealed record ScanAnswer(string Name, long Scans, long Persons)
{
    internal static ScanAnswer Of(ScanGroup scans) => new(scans.Name, scans.Scans, scans.Persons);
}

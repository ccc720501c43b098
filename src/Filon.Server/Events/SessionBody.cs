using System.Globalization;
using Filon.Events;
using NodaTime;

namespace Filon.Server.Events;

/// <summary>A session or a stand to be added to an event.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Stand">A stand; else a session.</param>
/// <param name="Day">A day of the event; left out: its first.</param>
/// <param name="Time">Its hour, as 14:30.</param>
public sealed record SessionBody(string Name, bool Stand = false, LocalDate? Day = null, string? Time = null)
{
    internal SessionFields Fields => new() { Name = Name, Kind = Stand ? "stand" : "session", Day = Day?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), Time = Time };
}

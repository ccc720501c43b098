namespace Filon.Links.Devices;

/// <summary>The kinds that rules and reports tell apart; the numbers are kept. Other: televisions, consoles, watches, programs, and what does not say.</summary>
public enum DeviceKind { Other = 0, Phone = 1, Tablet = 2, Desktop = 3 }

namespace Filon.Links.Devices;

/// <summary>What a user agent says of the device.</summary>
/// <param name="System">The operating system, as uap-core names its family (<c>Windows</c>, <c>iOS</c>, <c>Android</c>); <c>Other</c> where it knows none.</param>
/// <param name="Browser">The browser or application, as uap-core names its family (<c>Chrome Mobile</c>); <c>Other</c> where it knows none.</param>
public sealed record Device(DeviceKind Kind, string System, string Browser);

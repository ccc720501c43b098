namespace Filon.Links.Devices;

/// <summary>What a kind of device is called on a screen and in a file.</summary>
public static class DeviceWords
{
    public static Sentence Name(this DeviceKind kind) => kind switch
    {
        DeviceKind.Phone => new("Phone", "Téléphone"),
        DeviceKind.Tablet => new("Tablet", "Tablette"),
        DeviceKind.Desktop => new("Computer", "Ordinateur"),
        _ => new("Other device", "Autre appareil"),
    };

    /// <summary>The word of a file, which does not change with the language.</summary>
    public static string Code(this DeviceKind kind) => kind switch
    {
        DeviceKind.Phone => "phone",
        DeviceKind.Tablet => "tablet",
        DeviceKind.Desktop => "desktop",
        _ => "other",
    };
}

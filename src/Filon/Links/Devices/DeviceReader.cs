namespace Filon.Links.Devices;

/// <summary>
/// Reads the device from a user agent: the operating system and the browser by uap-core (Apache-2.0), the kind by the few words below.
/// An iPad that asks for pages of computers, as it does by default, says that it is a Mac, and counts as a computer.
/// </summary>
internal static class DeviceReader
{
    private static readonly Lazy<UapFamilies> Browsers = new(() => new(UapRules.Browsers));
    private static readonly Lazy<UapFamilies> Systems = new(() => new(UapRules.Systems));

    private static readonly string[] Elsewhere =
        ["TV", "BRAVIA", "CrKey", "Roku", "PlayStation", "Xbox", "Nintendo", "watchOS", "Apple Watch", "; AFT", "Tizen", "Web0S", "webOS/"];

    private static readonly string[] Tablets = ["iPad", "Tablet;", "Tablet ", "PlayBook", "Kindle", "Silk/", "Nexus 7", "Nexus 9", "Nexus 10", "SM-T", "SM-X"];
    private static readonly string[] Phones = ["iPhone", "iPod", "Mobi", "Windows Phone", "BlackBerry", "BB10", "Symbian", "SymbOS", "KAIOS", "Opera Mini", "J2ME", "MIDP", "Palm"];
    private static readonly string[] Desktops = ["Windows NT", "Windows 9", "Win64", "Win32", "Macintosh", "X11", "CrOS", "Linux", "FreeBSD", "OpenBSD", "Windows"];

    public static Device Of(string agent) => new(Kind(agent), Systems.Value.Of(agent), Browsers.Value.Of(agent));

    public static DeviceKind Kind(string agent)
    {
        var samsungPhone = agent.Contains("Tizen", StringComparison.Ordinal) && agent.Contains("Mobile", StringComparison.Ordinal) && !agent.Contains("TV", StringComparison.Ordinal);
        if (!samsungPhone && Says(agent, Elsewhere)) return DeviceKind.Other;
        if (Says(agent, Tablets) && !agent.Contains("Tablet PC", StringComparison.Ordinal)) return DeviceKind.Tablet;
        if (Says(agent, Phones)) return DeviceKind.Phone;
        // a browser on Android says Mobile on a phone and nothing on a tablet; an application that is no browser says neither
        if (agent.Contains("Android", StringComparison.Ordinal)) return agent.Contains("WebKit", StringComparison.Ordinal) ? DeviceKind.Tablet : DeviceKind.Phone;
        return Says(agent, Desktops) ? DeviceKind.Desktop : DeviceKind.Other;
    }

    private static bool Says(string agent, string[] words)
    {
        foreach (var word in words)
            if (agent.Contains(word, StringComparison.Ordinal)) return true;
        return false;
    }
}

using Filon.Links.Devices;
using Shouldly;

namespace Filon.Tests.Links.Devices;

public sealed class DeviceReaderTests
{
    [Fact]
    public void The_1601_browser_cases_of_uap_core_come_out_as_published()
    {
        var cases = PublishedCases.Uap("test_ua.yaml.gz");
        cases.Count.ShouldBe(1601);
        var browsers = new UapFamilies(UapRules.Browsers);
        cases.Where(one => browsers.Of(one.Agent) != one.Family).Select(one => $"{one.Agent}: {browsers.Of(one.Agent)}, not {one.Family}").ShouldBeEmpty();
    }

    [Fact]
    public void The_483_system_cases_of_uap_core_come_out_as_published()
    {
        var cases = PublishedCases.Uap("test_os.yaml.gz");
        cases.Count.ShouldBe(483);
        var systems = new UapFamilies(UapRules.Systems);
        cases.Where(one => systems.Of(one.Agent) != one.Family).Select(one => $"{one.Agent}: {systems.Of(one.Agent)}, not {one.Family}").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1", DeviceKind.Phone, "iOS", "Mobile Safari")]
    [InlineData("Mozilla/5.0 (iPad; CPU OS 12_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/12.1.2 Mobile/15E148 Safari/604.1", DeviceKind.Tablet, "iOS", "Mobile Safari")]
    [InlineData("Mozilla/5.0 (Linux; Android 14; SM-S911B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/125.0.6422.113 Mobile Safari/537.36", DeviceKind.Phone, "Android", "Chrome Mobile")]
    [InlineData("Mozilla/5.0 (Linux; Android 13; SM-X900) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/125.0.0.0 Safari/537.36", DeviceKind.Tablet, "Android", "Chrome")]
    [InlineData("Mozilla/5.0 (Android 14; Mobile; rv:127.0) Gecko/127.0 Firefox/127.0", DeviceKind.Phone, "Android", "Firefox Mobile")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0", DeviceKind.Desktop, "Windows", "Edge")]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15", DeviceKind.Desktop, "Mac OS X", "Safari")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0", DeviceKind.Desktop, "Linux", "Firefox")]
    [InlineData("Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36", DeviceKind.Desktop, "Chrome OS", "Chrome")]
    [InlineData("Mozilla/5.0 (PlayStation; PlayStation 5/2.26) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/13.0 Safari/605.1.15", DeviceKind.Other, null, null)]
    [InlineData("Mozilla/5.0 (SMART-TV; Linux; Tizen 5.0) AppleWebKit/538.1 (KHTML, like Gecko) Version/5.0 TV Safari/538.1", DeviceKind.Other, null, null)]
    [InlineData("curl/8.5.0", DeviceKind.Other, null, null)]
    public void A_device_is_told_by_its_kind_its_system_and_its_browser(string agent, DeviceKind kind, string? system, string? browser)
    {
        var device = DeviceReader.Of(agent);
        device.Kind.ShouldBe(kind);
        if (system is not null) device.System.ShouldBe(system);
        if (browser is not null) device.Browser.ShouldBe(browser);
    }

    [Fact]
    public void A_few_of_uap_cores_rules_are_run_on_every_user_agent_and_no_more()
    {
        new UapFamilies(UapRules.Browsers).Patterns.Unfiltered.ShouldBeLessThan(20);
        new UapFamilies(UapRules.Systems).Patterns.Unfiltered.ShouldBeLessThan(10);
    }
}

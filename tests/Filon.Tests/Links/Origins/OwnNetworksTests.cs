using System.Net;
using Filon.Links.Origins;
using Shouldly;

namespace Filon.Tests.Links.Origins;

public sealed class OwnNetworksTests
{
    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7", true)]
    [InlineData("192.0.2.7", "::ffff:192.0.2.7", true)]
    [InlineData("192.0.2.7", "192.0.2.8", false)]
    [InlineData("10.0.0.0/8, 2001:db8:1::/48", "2001:db8:1:2::9", true)]
    [InlineData("10.0.0.0/8\n2001:db8:1::/48", "10.9.8.7", true)]
    [InlineData("10.0.0.0/8\n2001:db8:1::/48", "2001:db8:2::9", false)]
    [InlineData("", "10.9.8.7", false)]
    public void An_address_is_ours_when_the_workspace_named_it(string named, string address, bool ours) =>
        OwnNetworks.Parse(named).Value.Holds(IPAddress.Parse(address)).ShouldBe(ours);

    [Theory]
    [InlineData("192.0.2.300")]
    [InlineData("192.0.2.7/24x")]
    [InlineData("12")]
    [InlineData("0.0.0.0/0")]
    [InlineData("::/0")]
    public void What_is_no_address_or_as_good_as_everybody_is_refused(string named) =>
        OwnNetworks.Parse("10.0.0.1 " + named).Failure.ShouldNotBeNull().Sentence.Fr.ShouldContain(named);
}

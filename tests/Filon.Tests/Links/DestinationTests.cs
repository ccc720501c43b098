using Filon.Links;
using Shouldly;

namespace Filon.Tests.Links;

/// <summary>Where a link may lead.</summary>
public sealed class DestinationTests
{
    private static readonly HashSet<string> Own = ["go.acme.example", "localhost:5080"], Blocked = ["bad.example"];

    [Theory]
    [InlineData("https://www.example.com/a?b=c#d", "https://www.example.com/a?b=c#d")]
    [InlineData(" example.com/page ", "https://example.com/page")]
    [InlineData("http://exämple.com/é", "http://exämple.com/%C3%A9")]
    [InlineData("https://8.8.8.8/dns", "https://8.8.8.8/dns")]
    public void A_page_of_the_public_web_is_taken(string written, string kept) => Destination.Read(written, Own, Blocked).Value.ShouldBe(kept);

    [Theory]
    [InlineData("")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.com/")]
    [InlineData("mailto:a@example.com")]
    [InlineData("//example.com")]
    [InlineData("https://user:secret@example.com/")]
    [InlineData("https://example.com/\r\nSet-Cookie: a=b")]
    [InlineData("http://localhost/")]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    [InlineData("http://10.1.2.3/")]
    [InlineData("http://172.20.0.1/")]
    [InlineData("http://192.168.1.1/")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://100.64.0.1/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("http://[fd00::1]/")]
    [InlineData("http://intranet/")]
    [InlineData("http://printer.local/")]
    [InlineData("http://localhost./")]
    [InlineData("https://go.acme.example/abc")]
    [InlineData("https://bad.example/")]
    [InlineData("https://very.bad.example/")]
    public void Anything_else_is_refused_in_a_sentence(string written) => Destination.Read(written, Own, Blocked).Failure!.Sentence.Fr.ShouldNotBeEmpty();

    [Fact]
    public void Links_lead_to_the_same_page_whatever_their_marks()
    {
        var page = Destination.Compared("https://www.example.com/a/?utm_source=x&b=2&a=1&gclid=3#top");
        page.ShouldBe("example.com/a?a=1&b=2");
        Destination.Compared("http://example.com/a?a=1&b=2&UTM_Medium=y").ShouldBe(page);
        Destination.Compared("https://example.com/a?a=1").ShouldNotBe(page);
    }
}

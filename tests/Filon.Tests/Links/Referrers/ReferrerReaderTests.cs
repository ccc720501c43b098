using Filon.Links.Referrers;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;

namespace Filon.Tests.Links.Referrers;

public sealed class ReferrerReaderTests
{
    private static readonly HashSet<string> Own = ["rondelis.example", "shop.example.com"];

    [Theory]
    [InlineData(null, "", ReferrerKind.None)]
    [InlineData("-", "", ReferrerKind.None)]
    [InlineData("https://www.google.fr/search?q=fromage", "Google", ReferrerKind.Search)]
    [InlineData("https://www.google.com.br/", "Google", ReferrerKind.Search)]
    [InlineData("https://duckduckgo.com/", "DuckDuckGo", ReferrerKind.Search)]
    [InlineData("android-app://com.google.android.googlequicksearchbox/", "Google", ReferrerKind.Search)]
    [InlineData("https://lnkd.in/xyz", "LinkedIn", ReferrerKind.Social)]
    [InlineData("android-app://com.linkedin.android/", "LinkedIn", ReferrerKind.Social)]
    [InlineData("https://t.co/abc", "Twitter", ReferrerKind.Social)]
    [InlineData("https://lm.facebook.com/", "Facebook", ReferrerKind.Social)]
    [InlineData("https://chatgpt.com/", "ChatGPT", ReferrerKind.Assistant)]
    [InlineData("https://mail.google.com/", "Gmail", ReferrerKind.Mail)]
    [InlineData("android-app://com.slack/", "com.slack", ReferrerKind.App)]
    [InlineData("https://www.rondelis.example/blog", "rondelis.example", ReferrerKind.Own)]
    [InlineData("https://shop.example.com/", "example.com", ReferrerKind.Own)]
    [InlineData("https://news.example.co.uk/page", "example.co.uk", ReferrerKind.Site)]
    public void A_referrer_has_a_name_and_a_kind(string? referrer, string name, ReferrerKind kind)
    {
        var read = ReferrerReader.Of(referrer, Own);
        read.Name.ShouldBe(name);
        read.Kind.ShouldBe(kind);
    }

    [Fact]
    public void Whatever_is_sent_as_a_referrer_is_read() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<string>(), text => ReferrerReader.Of("https://" + text, Own).Host.Length <= (text ?? "").Length));
}

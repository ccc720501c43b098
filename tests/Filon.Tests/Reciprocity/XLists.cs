using Filon.Tests.Imports;
using NodaTime;
using NodaTime.Text;

namespace Filon.Tests.Reciprocity;

/// <summary>Archives of X that hold nothing but who follows whom, made on a day.</summary>
internal static class XLists
{
    public static byte[] Made(string day, string followers, string following) => Given.ZipBytes(
        ("data/account.js", """window.YTD.account.part0 = [ { "account" : { "accountId" : "1", "username" : "acme", "accountDisplayName" : "Acme" } } ]"""),
        ("data/manifest.js", $$"""window.__THAR_CONFIG = { "userInfo" : { "accountId" : "1" }, "archiveInfo" : { "generationDate" : "{{day}}T00:00:00.000Z" } }"""),
        ("data/follower.js", "window.YTD.follower.part0 = [ " + Of("follower", followers) + " ]"),
        ("data/following.js", "window.YTD.following.part0 = [ " + Of("following", following) + " ]"));

    public static Instant On(string day) => LocalDatePattern.Iso.Parse(day).Value.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();

    private static string Of(string type, string accounts) => string.Join(", ", accounts.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(account => $$"""{ "{{type}}" : { "accountId" : "{{account}}", "userLink" : "https://twitter.com/intent/user?user_id={{account}}" } }"""));
}

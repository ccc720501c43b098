namespace Filon.Demonstration;

/// <summary>The simulated company: Rondelis, who sell a planning tool to maintenance teams. No such company exists.</summary>
internal static class Site
{
    public const string Company = "Rondelis";
    public const string Handle = "rondelis";
    public const string AccountId = "904117225";
    public const string Home = "https://www.rondelis.example";
    public const string Blog = "https://blog.rondelis.example/articles";
    public static readonly string[] Sellers = ["Hélène Vasseur", "Karim Benali", "Thomas Le Goff"];

    public static string Tracked(string url, string source, string medium, string campaign, string content) =>
        $"{url}?utm_source={source}&utm_medium={medium}&utm_campaign={campaign}&utm_content={content}";
}

using Filon.Posts;
using NodaTime;
using NodaTime.Text;

namespace Filon.Server.Posts;

/// <summary>What the key figures are called on a screen.</summary>
internal static class KpiWords
{
    public static Sentence Name(AudienceDimension by) => by switch
    {
        AudienceDimension.Sector => new("By sector", "Par secteur"),
        AudienceDimension.Role => new("By role", "Par fonction"),
        _ => new("By region", "Par région"),
    };

    public static Sentence Value(AudienceDimension by, string value) => by == AudienceDimension.Role && JobRoles.Find(value) is { } role ? role.Name : Sentence.Same(value);

    public static Sentence Part(string part) => part == AudienceAsk.Smaller ? new("Smaller parts", "Parts plus petites") : new("Unknown", "Inconnu");

    public static Sentence Audience(AudienceDimension by, string? value, string? part) => value is null
        ? Sentence.Format("Audience {0}: {1}", "Audience {0} : {1}", new Sentence(Name(by).En.ToLowerInvariant(), Name(by).Fr.ToLowerInvariant()), Part(part ?? AudienceAsk.Unknown))
        : Sentence.Format("Audience: {0}", "Audience : {0}", Value(by, value));

    public static string Iso(YearMonth month) => YearMonthPattern.Iso.Format(month);

    public static Sentence Form(string form) => form switch
    {
        PostForm.Own => new("Own posts", "Publications propres"),
        PostForm.Answer => new("Answers to others", "Réponses à d’autres"),
        _ => new("Reposts", "Republications"),
    };
}

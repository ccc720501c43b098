namespace Filon.Links.Truth;

/// <summary>What a class of hits is called on a screen and in a file.</summary>
public static class HitClassWords
{
    public static Sentence Name(this HitClass hits) => hits switch
    {
        HitClass.Human => new("People", "Personnes"),
        HitClass.Preview => new("Previews", "Aperçus"),
        HitClass.Prefetch => new("Fetched ahead", "Préchargements"),
        HitClass.Robot => new("Robots", "Robots"),
        _ => new("Own team", "Notre équipe"),
    };

    /// <summary>The word of a file, which does not change with the language.</summary>
    public static string Code(this HitClass hits) => hits switch
    {
        HitClass.Human => "human",
        HitClass.Preview => "preview",
        HitClass.Prefetch => "prefetch",
        HitClass.Robot => "robot",
        _ => "team",
    };
}

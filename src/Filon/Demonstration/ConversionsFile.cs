using NodaTime.Text;

namespace Filon.Demonstration;

/// <summary><c>conversions.csv</c>: the forms of the site, with the name and company as the visitor typed them.</summary>
internal static class ConversionsFile
{
    public static void Write(string path, World world, Register register)
    {
        using var file = SheetFile.Export(path);
        file.Line("id", "email", "name", "company", "time", "conversion", "form", "how did you hear of us");
        for (var index = 0; index < world.Diary.Requests.Count; index++)
        {
            var request = world.Diary.Requests[index];
            var actor = world.Cast.Actors[request.Actor];
            var chance = Chance.About(world.Seed, "form", index);
            var who = Signature.ByEmail(register, "conversions", actor, chance);
            // the newsletter asks for an address only
            var asked = request.Kind != "sign-up";
            file.Line($"f{index + 1}", who.Email, asked ? Typed(actor, chance) : null,
                asked && actor.Firm is { } firm && chance.Happens(0.85) ? Spelling.Firm(world.Firms[firm].Name, chance) : null,
                InstantPattern.General.Format(world.Calendar.At(request.Moment)), request.Kind, request.Label, request.FoundBy);
        }
    }

    private static string Typed(Actor actor, Chance chance) => chance.Mark() switch
    {
        < 0.70 => $"{actor.First} {actor.Last}",
        < 0.85 => Spelling.WithoutAccents($"{actor.First} {actor.Last}").ToLowerInvariant(),
        < 0.92 => Spelling.Capitals($"{actor.Last} {actor.First}"),
        < 0.96 => Spelling.Mistyped($"{actor.First} {actor.Last}", chance),
        _ => $"{actor.First} {actor.MarriedLast ?? actor.Last}",
    };
}

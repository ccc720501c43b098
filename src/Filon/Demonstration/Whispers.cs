using System.Globalization;
using System.Text.Json;
using NodaTime;

namespace Filon.Demonstration;

/// <summary>The direct messages: ids and text only; now and then the text says who writes.</summary>
internal static class Whispers
{
    public static int Write(Utf8JsonWriter json, World world, Voices voices)
    {
        var count = 0;
        for (var index = 0; index < voices.Talking.Count; index++)
        {
            var chance = Chance.About(world.Seed, "whisper", index);
            if (!chance.Happens(0.22)) continue;
            Conversation(json, world, voices.Talking[index], chance);
            count++;
        }

        return count;
    }

    private static void Conversation(Utf8JsonWriter json, World world, (XAccount Account, int Person) voice, Chance chance)
    {
        var actor = voice.Person < world.Cast.Actors.Count ? world.Cast.Actors[voice.Person] : null;
        var moment = chance.Below(world.Calendar.Days - 1) * 86_400 + chance.Between(8 * 3_600, 20 * 3_600);
        json.WriteStartObject();
        json.WriteStartObject("dmConversation");
        json.WriteString("conversationId", $"{Site.AccountId}-{voice.Account.Id}");
        json.WriteStartArray("messages");
        // newest first, as in real archives
        if (chance.Happens(0.7)) Message(json, world, Site.AccountId, voice.Account.Id, "Bonjour, merci pour votre message ! Nous revenons vers vous très vite.", moment + chance.Between(600, 30_000), chance);
        Message(json, world, voice.Account.Id, Site.AccountId, Said(world, actor, chance), moment, chance);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>A stranger has no address we could know, and signs with nothing.</summary>
    private static string Said(World world, Actor? actor, Chance chance)
    {
        var usable = Words.DirectMessages.Where(row => row[0] == "none" || (actor is not null && (row[0] == "email" || actor.Firm is not null))).ToList();
        return chance.Pick(usable)[1]
            .Replace("{email}", actor?.Email, StringComparison.Ordinal)
            .Replace("{name}", actor is null ? null : $"{actor.First} {actor.Last}", StringComparison.Ordinal)
            .Replace("{company}", actor?.Firm is { } firm ? world.Firms[firm].Name : null, StringComparison.Ordinal);
    }

    private static void Message(Utf8JsonWriter json, World world, string sender, string recipient, string text, int moment, Chance chance)
    {
        var at = world.Calendar.At(moment);
        json.WriteStartObject();
        json.WriteStartObject("messageCreate");
        json.WriteString("recipientId", recipient);
        json.WriteStartArray("reactions");
        json.WriteEndArray();
        json.WriteStartArray("urls");
        json.WriteEndArray();
        json.WriteString("text", text);
        json.WriteStartArray("mediaUrls");
        json.WriteEndArray();
        json.WriteString("senderId", sender);
        json.WriteString("id", (((at.ToUnixTimeMilliseconds() - 1_288_834_974_657L) << 22) | (uint)chance.Below(4_096)).ToString(CultureInfo.InvariantCulture));
        json.WriteString("createdAt", at.ToString("uuuu-MM-dd'T'HH:mm:ss'.000Z'", CultureInfo.InvariantCulture));
        json.WriteStartArray("editHistory");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}

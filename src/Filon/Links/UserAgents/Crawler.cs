using System.Text.Json;

namespace Filon.Links.UserAgents;

/// <summary>One entry of crawler-user-agents.json.</summary>
/// <param name="Pattern">A regular expression, in which case counts.</param>
/// <param name="Previews">It draws previews of links for people: the list tags it <c>social-preview</c>.</param>
/// <param name="Examples">User agents that it must match.</param>
internal sealed record Crawler(string Pattern, bool Previews, IReadOnlyList<string> Examples)
{
    public static IReadOnlyList<Crawler> Read(Stream file)
    {
        using (file)
        using (var json = JsonDocument.Parse(file))
            return [.. json.RootElement.EnumerateArray().Select(Of)];
    }

    private static Crawler Of(JsonElement entry) => new(
        entry.GetProperty("pattern").GetString()!, Strings(entry, "tags").Contains("social-preview"), Strings(entry, "instances"));

    private static List<string> Strings(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(value => value.GetString()!)] : [];
}

using System.Net;
using System.Text.RegularExpressions;

namespace Filon.Tests.Support;

/// <summary>The forms that act on a page, filled in as a browser would send them: what stands there, and something plausible where nothing does.</summary>
public static partial class PageForms
{
    public sealed record Form(string Action, IReadOnlyList<(string Name, string Value)> Fields);

    public static IEnumerable<Form> Of(string html) =>
        from Match form in FormTag().Matches(html)
        let attributes = form.Groups[1].Value
        where attributes.Contains("method=\"post\"", StringComparison.Ordinal) && !attributes.Contains("multipart", StringComparison.Ordinal)
        select new Form(WebUtility.HtmlDecode(Value(attributes, "action") ?? ""), [.. Fields(form.Groups[2].Value)]);

    private static IEnumerable<(string, string)> Fields(string inside)
    {
        foreach (Match input in Input().Matches(inside))
        {
            var (name, type, value) = (Value(input.Value, "name"), Value(input.Value, "type") ?? "text", Value(input.Value, "value") ?? "");
            if (name is null || name == "csrf" || (type is "checkbox" or "radio" && !input.Value.Contains("checked", StringComparison.Ordinal))) continue;
            yield return (name, WebUtility.HtmlDecode(value) is { Length: > 0 } stands ? stands : Plausible(name, type));
        }

        foreach (Match select in Select().Matches(inside))
        {
            var options = Option().Matches(select.Groups[2].Value);
            var chosen = options.FirstOrDefault(option => option.Value.Contains("selected", StringComparison.Ordinal)) ?? options.FirstOrDefault();
            if (Value(select.Groups[1].Value, "name") is { } name && chosen is not null) yield return (name, WebUtility.HtmlDecode(Value(chosen.Value, "value") ?? ""));
        }

        foreach (Match area in TextArea().Matches(inside))
            if (Value(area.Groups[1].Value, "name") is { } name) yield return (name, "Some words");
    }

    private static string Plausible(string name, string type) => (type, name) switch
    {
        ("date", _) => "2026-05-04",
        ("month", _) => "2026-05",
        ("email", _) => "somebody@new.example",
        ("password", _) => RunningFilon.Password,
        ("number", _) => "12",
        (_, "amount" or "hourly" or "salary" or "rate" or "yearly" or "d0") => "12",
        (_, "day") => "2026-05-04",
        (_, "from" or "to") => "2026-05",
        (_, "currency") => "USD",
        (_, "share" or "charges") => "10",
        (_, "role") => "Intern",
        _ when name.Length == 2 && name[0] == 'd' => "",
        _ => "Something",
    };

    private static string? Value(string tag, string attribute) =>
        Regex.Match(tag, $"""(?<![-\w]){attribute}="([^"]*)"|(?<![-\w]){attribute}='([^']*)'""") is { Success: true } match ? match.Groups[1].Value + match.Groups[2].Value : null;

    [GeneratedRegex("<form([^>]*)>(.*?)</form>", RegexOptions.Singleline)]
    private static partial Regex FormTag();

    [GeneratedRegex("<(?:input|button name)[^>]*>|<button(?=[^>]*name=)[^>]*>")]
    private static partial Regex Input();

    [GeneratedRegex("<select([^>]*)>(.*?)</select>", RegexOptions.Singleline)]
    private static partial Regex Select();

    [GeneratedRegex("<option[^>]*>")]
    private static partial Regex Option();

    [GeneratedRegex("<textarea([^>]*)>")]
    private static partial Regex TextArea();
}

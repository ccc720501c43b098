using System.Text;

namespace Filon.Tests.House;

/// <summary>Just enough of Razor's grammar to leave only what stands on the page as it is written.</summary>
internal static class Markup
{
    private static readonly string[] Statements = ["if", "else", "foreach", "for", "switch", "while", "using", "inject", "inherits", "namespace", "page", "typeparam", "implements", "attribute", "layout"];

    /// <summary>Takes out <c>@name.Member(args)</c>, <c>@(...)</c>, and the heads of <c>@if (...)</c>, <c>@foreach (...)</c>.</summary>
    public static string WithoutExpressions(string razor)
    {
        var kept = new StringBuilder(razor.Length);
        for (var i = 0; i < razor.Length;)
        {
            if (razor[i] == '@' && i + 1 < razor.Length && (char.IsLetter(razor[i + 1]) || razor[i + 1] is '(' or '{' or '_'))
            {
                i = SkipExpression(razor, i + 1);
                continue;
            }

            kept.Append(razor[i++]);
        }

        return StatementTails(kept.ToString());
    }

    private static int SkipExpression(string text, int i)
    {
        if (text[i] is '(' or '{') return SkipBrackets(text, i);
        var start = i;
        while (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] == '_')) i++;
        var word = text[start..i];
        if (word is "using" or "inject" or "inherits" or "namespace" or "page" or "typeparam" or "implements" or "attribute" or "layout" && !(i < text.Length && text[i] == '('))
            return text.IndexOf('\n', i) is var end and >= 0 ? end : text.Length;
        if (Statements.Contains(word))
        {
            while (i < text.Length && char.IsWhiteSpace(text[i])) i++;
            return i < text.Length && text[i] == '(' ? SkipBrackets(text, i) : i;
        }

        while (i < text.Length)
        {
            if (text[i] is '(' or '[') i = SkipBrackets(text, i);
            else if (text[i] == '<' && LooksGeneric(text, i) is var close and > 0) i = close;
            else if (text[i] is '.' or '?' or '!' && i + 1 < text.Length && (char.IsLetter(text[i + 1]) || text[i + 1] is '.' or '[')) i = SkipName(text, i + 1);
            else break;
        }

        return i;
    }

    private static int SkipName(string text, int i)
    {
        while (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '_' or '.')) i++;
        return i;
    }

    private static int LooksGeneric(string text, int i)
    {
        var close = text.IndexOf('>', i);
        return close > 0 && close + 1 < text.Length && text[close + 1] == '(' && text[i..close].All(c => char.IsLetterOrDigit(c) || c is '<' or ',' or ' ') ? close + 1 : -1;
    }

    private static int SkipBrackets(string text, int i)
    {
        var depth = 0;
        for (; i < text.Length; i++)
        {
            if (text[i] == '"') { i = SkipString(text, i); continue; }
            if (text[i] is '(' or '[' or '{') depth++;
            if (text[i] is ')' or ']' or '}' && --depth == 0) return i + 1;
        }

        return i;
    }

    private static int SkipString(string text, int i)
    {
        for (i++; i < text.Length && text[i] != '"'; i++)
            if (text[i] == '\\') i++;
        return i;
    }

    /// <summary>Statements inside code blocks: <c>else if (...)</c>, <c>var x = ...;</c>, braces, <c>case x:</c>.</summary>
    private static string StatementTails(string text) => string.Join('\n', text.Split('\n').Select(line =>
    {
        var trimmed = line.Trim();
        var isCode = trimmed.EndsWith(';') && !trimmed.Contains('<', StringComparison.Ordinal)
            || trimmed.StartsWith("else", StringComparison.Ordinal) || trimmed.StartsWith("var ", StringComparison.Ordinal)
            || trimmed.StartsWith("case ", StringComparison.Ordinal) || trimmed.StartsWith("default:", StringComparison.Ordinal)
            || trimmed.StartsWith("if (", StringComparison.Ordinal) || trimmed.StartsWith("foreach (", StringComparison.Ordinal) || trimmed.StartsWith("for (", StringComparison.Ordinal);
        return isCode ? "" : line;
    }));
}

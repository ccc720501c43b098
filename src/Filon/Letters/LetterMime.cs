using System.Globalization;
using System.Net.Mail;
using System.Text;
using NodaTime;

namespace Filon.Letters;

/// <summary>
/// A letter as it travels (RFC 5322, 2045, 2047). Names and subjects are always encoded and their control characters become spaces, so that
/// no text can begin a header of its own.
/// </summary>
internal static class LetterMime
{
    private const int WordBytes = 42; // an encoded word has at most 75 characters
    private const string Boundary = "=_filon_part";

    public static string Write(Letter letter, MailAddress from, long id, Instant now)
    {
        var (user, host) = (AsciiAddress(letter.To), from.Host);
        return string.Join("\r\n",
        [
            $"From: {(from.DisplayName.Length > 0 ? $"{Encoded(from.DisplayName)} <{AsciiAddress(from.Address)}>" : AsciiAddress(from.Address))}",
            $"To: {user}",
            $"Subject: {Encoded(letter.Subject)}",
            $"Date: {now.InUtc().ToDateTimeUtc().ToString("ddd, dd MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture)} +0000",
            $"Message-ID: <{id.ToString(CultureInfo.InvariantCulture)}@{new IdnMapping().GetAscii(host)}>",
            "MIME-Version: 1.0",
            "Auto-Submitted: auto-generated",
            $"Content-Type: multipart/alternative; boundary=\"{Boundary}\"",
            "",
            .. Part("plain", letter.Text),
            .. Part("html", letter.Html),
            $"--{Boundary}--",
            "",
        ]);
    }

    /// <summary>The address with its domain in ASCII; null where the part before the @ is not ASCII, or it holds what no address may.</summary>
    public static string? AsciiAddress(string address)
    {
        var at = address.LastIndexOf('@');
        if (at <= 0 || !address[..at].All(letter => char.IsAscii(letter) && !char.IsControl(letter) && letter is not ('<' or '>' or ' '))) return null;
        try
        {
            return $"{address[..at]}@{new IdnMapping().GetAscii(address[(at + 1)..])}";
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Part(string kind, string text) =>
    [
        $"--{Boundary}",
        $"Content-Type: text/{kind}; charset=utf-8",
        "Content-Transfer-Encoding: base64",
        "",
        Convert.ToBase64String(Encoding.UTF8.GetBytes(text), Base64FormattingOptions.InsertLineBreaks),
    ];

    private static string Encoded(string text)
    {
        List<string> words = [];
        var word = new StringBuilder();
        foreach (var rune in new string([.. text.Select(letter => char.IsControl(letter) ? ' ' : letter)]).EnumerateRunes())
        {
            if (Encoding.UTF8.GetByteCount(word.ToString()) + rune.Utf8SequenceLength > WordBytes)
            {
                words.Add(word.ToString());
                word.Clear();
            }

            word.Append(rune);
        }

        words.Add(word.ToString());
        return string.Join("\r\n ", words.Select(one => $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(one))}?="));
    }
}

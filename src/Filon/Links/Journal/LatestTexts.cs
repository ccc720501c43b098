using System.Text;

namespace Filon.Links.Journal;

/// <summary>What the latest hits said: most say what another said shortly before (the same browser, the same site), and need no text of their own.</summary>
internal sealed class LatestTexts
{
    private readonly string?[] _texts = new string?[1024];

    public string Of(ReadOnlySpan<byte> utf8)
    {
        ref var latest = ref _texts[Frame.Sum(utf8) % _texts.Length];
        return latest is not null && Ascii.Equals(utf8, latest) ? latest : latest = Encoding.UTF8.GetString(utf8);
    }
}

using System.Xml;
using Filon.Imports.Sheets;

namespace Filon.Imports.Formats;

/// <summary>A list of feeds (OPML 2.0, http://opml.org/spec2.opml): the blogs and sites somebody reads, each an account we follow.</summary>
internal sealed class OpmlFeeds : KnownFormat
{
    private static readonly XmlReaderSettings Cautious = new()
    {
        DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, IgnoreComments = true, IgnoreWhitespace = true, MaxCharactersInDocument = 256L << 20, CloseInput = true,
    };

    public override FileFormat Format { get; } = new("opml",
        new("List of feeds (OPML)", "Liste de flux (OPML)"),
        new("A text with opml as its first element", "Un texte dont le premier élément est opml"),
        new("In your feed reader (Feedly, Inoreader, NetNewsWire, Thunderbird…): Export OPML.", "Dans votre lecteur de flux (Feedly, Inoreader, NetNewsWire, Thunderbird…)\u00a0: Exporter en OPML."),
        FileFormat.FromDescription);

    public override bool Fits(OpenedFile file) => RootOf(file.Start) == "opml";

    public override IEnumerable<ReadRow> Read(OpenedFile file, ReadingHabits habits)
    {
        using var reader = XmlReader.Create(file.Source.Open(), Cautious);
        var at = RowPosition.WholeFile;
        while (true)
        {
            bool more;
            Refusal? broken = null;
            try
            {
                more = reader.Read();
            }
            catch (XmlException exception)
            {
                (more, broken) = (false, Broken(exception));
            }

            if (broken is not null) yield return ReadRow.Of(broken);
            if (!more) yield break;
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "outline" } || Said(reader, "xmlUrl") is not { } address) continue;
            at = new("", (reader as IXmlLineInfo)?.LineNumber ?? at.Line + 1);
            yield return Feed(at, address);
        }
    }

    private static ReadRow Feed(RowPosition at, string address)
    {
        if (address.Length > SheetLimits.LongestLine || !Uri.TryCreate(address, UriKind.Absolute, out var feed) || feed.Scheme is not ("http" or "https"))
            return ReadRow.Of(new Refusal(at, RefusalReason.Malformed, Sentence.Format(
                "“{0}” is no address of a feed.", "«\u00a0{0}\u00a0» n’est pas l’adresse d’un flux.", address.Length > 200 ? address[..200] + "…" : address)));
        var key = feed.GetComponents(UriComponents.HttpRequestUrl & ~UriComponents.Scheme, UriFormat.UriEscaped).TrimEnd('/');
        return ReadRow.Of(new FollowRecord { Key = $"feed:following:{key}", Position = at, Network = ProfileNetwork.Feed, AccountKey = key, Direction = FollowDirection.Following });
    }

    private static string? Said(XmlReader reader, string attribute) => reader.GetAttribute(attribute)?.Trim() is { Length: > 0 } said ? said : null;

    private static Refusal Broken(XmlException exception) => new(new("", exception.LineNumber), RefusalReason.Truncated, Sentence.Format(
        "The list cannot be read beyond line {0:N0}: {1}", "La liste est illisible au-delà de la ligne {0:N0}\u00a0: {1}", exception.LineNumber, exception.Message), Stops: true);

    private static string? RootOf(string start)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(start.TrimStart('\uFEFF', ' ', '\r', '\n')), Cautious);
            return reader.MoveToContent() == XmlNodeType.Element ? reader.LocalName : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}

using NodaTime;
using NodaTime.Text;

namespace Filon.Imports.Formats;

/// <summary>The repository of a Bluesky account, a CAR file: posts, reposts, follows with their day, whom one answered.</summary>
internal sealed class BlueskyRepository : KnownFormat
{
    public override FileFormat Format { get; } = new("bluesky-repository",
        new("Bluesky repository (.car)", "Dépôt Bluesky (.car)"),
        new("A CAR file whose root is a signed commit of an account", "Un fichier CAR dont la racine est un commit signé d’un compte"),
        new("On Bluesky: Settings, Account, Export my data, Download CAR file.", "Sur Bluesky : Paramètres, Compte, Exporter mes données, Télécharger le fichier CAR."),
        FileFormat.OnRealFiles);

    public override bool Fits(OpenedFile file)
    {
        if (file.Content != Sheets.ContentKind.Text) return false;
        using var stream = file.Source.Open();
        return CarReading.RootOf(stream) is not null;
    }

    public override IEnumerable<ReadRow> Read(OpenedFile file, ReadingHabits habits)
    {
        var car = CarReading.Of(file.Source);
        var (skipped, people) = (0, new HashSet<string>());
        foreach (var (position, path, value) in car.Records())
        {
            var records = Of(car.Account, path, value)?.ToList();
            if (records is null) skipped++;
            else foreach (var record in records)
            {
                if (record is ProfileRecord { IsOwn: false } person && !people.Add(person.NetworkKey)) continue;
                yield return ReadRow.Of(record with { Position = position });
            }
        }

        if (skipped > 0) yield return ReadRow.Of(new ReadNote(RowPosition.WholeFile, NoteReason.UnknownPart, Sentence.Count(skipped,
            new("{0:N0} other record (likes, lists, settings) is not read.", "{0:N0} autre enregistrement (mentions J’aime, listes, réglages) n’est pas lu."),
            new("{0:N0} other records (likes, lists, settings) are not read.", "{0:N0} autres enregistrements (mentions J’aime, listes, réglages) ne sont pas lus."))));
        if (car.Broken is { } broken) yield return ReadRow.Of(broken);
    }

    private static IEnumerable<ImportRecord>? Of(string own, string path, CborMap value)
    {
        var collection = path[..Math.Max(0, path.IndexOf('/', StringComparison.Ordinal))];
        var at = InstantPattern.ExtendedIso.Parse(value.Text("createdAt") ?? "") is { Success: true } parsed ? parsed.Value
            : OffsetDateTimePattern.ExtendedIso.Parse(value.Text("createdAt") ?? "") is { Success: true } zoned ? zoned.Value.ToInstant() : (Instant?)null;
        if (collection == "app.bsky.actor.profile")
            return [new ProfileRecord { Key = $"bluesky:{own}", Network = ProfileNetwork.Bluesky, NetworkKey = own, Name = value.Text("displayName"), IsOwn = true }];
        if (at is null) return null;
        return collection switch
        {
            "app.bsky.feed.post" => Post(own, path, value, at.Value),
            "app.bsky.feed.repost" => [Repost(own, path, value, at.Value)],
            "app.bsky.graph.follow" when value.Text("subject") is { } followed =>
            [
                new FollowRecord { Key = $"bluesky:following:{followed}", Network = ProfileNetwork.Bluesky, AccountKey = followed, Direction = FollowDirection.Following, Since = at.Value.InUtc().Date },
            ],
            _ => null,
        };
    }

    private static IEnumerable<ImportRecord> Post(string own, string path, CborMap value, Instant at)
    {
        var parent = value.Map("reply")?.Map("parent")?.Text("uri");
        var answered = AccountOf(parent);
        var key = $"at://{own}/{path}";
        yield return new PostRecord
        {
            Key = $"bluesky:{key}", Network = ProfileNetwork.Bluesky, NetworkKey = key, At = at, Text = value.Text("text") ?? "", Language = value.List("langs").OfType<string>().FirstOrDefault(),
            ReplyToKey = parent, ReplyToAccount = answered, Address = $"https://bsky.app/profile/{own}/post/{path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..]}",
        };
        var mentioned = value.List("facets").OfType<CborMap>().SelectMany(facet => facet.List("features")).OfType<CborMap>().Select(feature => feature.Text("did"));
        foreach (var account in mentioned.Prepend(answered).OfType<string>().Where(account => account != own).Distinct())
        {
            yield return new ProfileRecord { Key = $"bluesky:{account}", Network = ProfileNetwork.Bluesky, NetworkKey = account };
            yield return new TouchRecord
            {
                Key = $"bluesky:{key}:{account}", Person = new() { Network = ProfileNetwork.Bluesky, NetworkKey = account }, At = at, Source = "bluesky", Medium = "social", PostKey = key,
                Label = account == answered ? "reply" : "mention",
            };
        }
    }

    private static PostRecord Repost(string own, string path, CborMap value, Instant at) => new()
    {
        Key = $"bluesky:at://{own}/{path}", Network = ProfileNetwork.Bluesky, NetworkKey = $"at://{own}/{path}", At = at, Text = "", IsRepost = true,
        Address = value.Map("subject")?.Text("uri") is { } uri && AccountOf(uri) is { } account ? $"https://bsky.app/profile/{account}/post/{uri[(uri.LastIndexOf('/') + 1)..]}" : null,
    };

    private static string? AccountOf(string? uri) => uri?.Split('/') is ["at:", "", var account, ..] && account.StartsWith("did:", StringComparison.Ordinal) ? account : null;
}

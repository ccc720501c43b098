namespace Filon.Imports.Formats;

/// <summary>The CSV of accounts a Mastodon account follows.</summary>
internal sealed class MastodonLists : TableFormat
{
    public override FileFormat Format { get; } = new("mastodon-lists",
        new("Mastodon follows", "Abonnements Mastodon"),
        new("A CSV with Account address and Show boosts", "Un CSV avec Account address et Show boosts"),
        new("On your server: Preferences, Import and export, Follows, CSV.", "Sur votre serveur : Préférences, Import et export, Abonnements, CSV."),
        FileFormat.FromDescription);

    public override IReadOnlyList<TableShape> Tables { get; } = [TableShape.Of("follows", "account boosts", Follow)];

    private static FollowRecord Follow(TableRow row)
    {
        var account = row.Required("account").TrimStart('@').ToLowerInvariant();
        if (row.Refusal is null && account.IndexOf('@', StringComparison.Ordinal) <= 0) row.Refuse(RefusalReason.Malformed, "account", "is no account: “{0}”", "n’est pas un compte : « {0} »", account);
        return new() { Key = $"mastodon:following:{account}", Position = row.Position, Network = ProfileNetwork.Mastodon, AccountKey = account, Direction = FollowDirection.Following };
    }
}

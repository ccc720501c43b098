using System.Text.Json;
using Filon.Imports.Zips;
using NodaTime;
using NodaTime.Text;

namespace Filon.Imports.X;

/// <summary>Whose archive it is and when it was made, from account.js and manifest.js; either may be missing.</summary>
internal sealed record XOwner(string? AccountId, ProfileRecord? Profile, Instant? MadeAt)
{
    private const int LongestManifest = 16 << 20;

    public static XOwner Of(IReadOnlyList<(XPart Part, System.IO.Compression.ZipArchiveEntry Entry)> parts)
    {
        ProfileRecord? profile = null;
        (string? Account, Instant? MadeAt) manifest = (null, null);
        foreach (var (part, entry) in parts)
        {
            if (part == XPart.Account) profile ??= Account(entry);
            else if (part == XPart.Manifest) manifest = Manifest(entry);
        }

        return new(profile?.NetworkKey ?? manifest.Account, profile, manifest.MadeAt);
    }

    private static ProfileRecord? Account(System.IO.Compression.ZipArchiveEntry entry)
    {
        using var stream = GuardedZip.Open(entry);
        var fields = new FlatRecord();
        var records = new JsonRecordStream<FlatRecord>(stream, entry.FullName, fields, FlatRecord.Read);
        if (!records.Next() || fields["accountId"] is not { Length: > 0 } id) return null;
        var email = fields["email"] is { } written ? Values.EmailText.Read(written) : null;
        return new ProfileRecord
        {
            Key = $"{ProfileNetwork.X}:{id}",
            Position = records.Position,
            Network = ProfileNetwork.X,
            NetworkKey = id,
            Handle = fields["username"],
            Name = fields["accountDisplayName"],
            Emails = email is null ? [] : [email],
            CreatedAt = Moment(fields["createdAt"]),
            IsOwn = true,
        };
    }

    private static (string?, Instant?) Manifest(System.IO.Compression.ZipArchiveEntry entry)
    {
        if (entry.Length > LongestManifest) return (null, null);
        try
        {
            using var stream = GuardedZip.Open(entry);
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            var bytes = copy.GetBuffer().AsMemory(0, (int)copy.Length);
            var brace = bytes.Span.IndexOf((byte)'{');
            using var document = JsonDocument.Parse(brace < 0 ? "{}"u8.ToArray() : bytes[brace..]);
            return (Field(document.RootElement, "userInfo", "accountId"), Moment(Field(document.RootElement, "archiveInfo", "generationDate")));
        }
        catch (Exception broken) when (broken is JsonException or IOException or InvalidDataException)
        {
            return (null, null);
        }
    }

    private static string? Field(JsonElement root, string group, string name) =>
        root.TryGetProperty(group, out var inner) && inner.ValueKind == JsonValueKind.Object
        && inner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static Instant? Moment(string? text) =>
        text is not null && InstantPattern.ExtendedIso.Parse(text) is { Success: true } parsed ? parsed.Value : null;
}

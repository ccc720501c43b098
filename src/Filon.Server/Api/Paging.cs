using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Metadata;

namespace Filon.Server.Api;

/// <summary>
/// <c>?limit=50&amp;cursor=…</c>. A cursor is the key of the last item seen, sealed: it belongs to its list and filter, and one that was
/// changed or belongs elsewhere is refused. Since it names a key and no offset, items added meanwhile move nothing.
/// </summary>
public sealed class Paging : IEndpointParameterMetadataProvider
{
    public const int Usual = 50, Most = 200;
    private readonly string? _limit, _cursor;
    private readonly IDataProtector _seal;

    private Paging(HttpContext context)
    {
        (_limit, _cursor) = (context.Request.Query["limit"], context.Request.Query["cursor"]);
        var filter = context.Request.Query.Where(pair => pair.Key is not ("limit" or "cursor")).OrderBy(pair => pair.Key, StringComparer.Ordinal);
        _seal = context.RequestServices.GetRequiredService<IDataProtectionProvider>()
            .CreateProtector("Filon.Api.Cursor", context.Request.Path, QueryString.Create(filter).Value ?? "");
    }

    public static ValueTask<Paging?> BindAsync(HttpContext context) => ValueTask.FromResult<Paging?>(new(context));

    /// <summary>So that the description of the API knows both parameters.</summary>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => builder.Metadata.Add(new Paged());

    /// <summary>How much is asked for, and behind which key.</summary>
    public Outcome<Slice<TKey>> Read<TKey>() where TKey : struct
    {
        var limit = Usual;
        if (!string.IsNullOrEmpty(_limit) && (!int.TryParse(_limit, NumberStyles.None, CultureInfo.InvariantCulture, out limit) || limit is < 1 or > Most))
            return Failure.Invalid(new Problem("limit", Sentence.Format("Between 1 and {0}.", "Entre 1 et {0}.", Most)));
        if (string.IsNullOrEmpty(_cursor)) return new Slice<TKey>(limit, null, Seal);
        return Open<TKey>(_cursor) is { } after ? new Slice<TKey>(limit, after, Seal) : Foreign;
    }

    private string Seal<TKey>(TKey key) => _seal.Protect(JsonSerializer.Serialize(key, ApiJson.Options));

    private TKey? Open<TKey>(string cursor) where TKey : struct
    {
        try
        {
            return JsonSerializer.Deserialize<TKey>(_seal.Unprotect(cursor), ApiJson.Options);
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException or JsonException)
        {
            return null; // changed on the way, or made for another list
        }
    }

    private static Failure Foreign { get; } = Failure.Invalid(new Problem("cursor", new(
        "This cursor was not made for this list. Begin again without it.",
        "Ce curseur n’a pas été fait pour cette liste. Recommencez sans lui.")));
}

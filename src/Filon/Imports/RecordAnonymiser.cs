using System.Globalization;
using Filon.Imports.Writing;
using Filon.People;

namespace Filon.Imports;

/// <summary>
/// Takes erased persons out of what lines say, and leaves the rest: what is theirs keeps its date, its channel and its amount,
/// under a number in place of a name. The same line, read again, comes to the same.
/// </summary>
/// <param name="whose">The profile a name for a human belongs to (<see cref="Identities"/>); null: nobody erased.</param>
/// <param name="redact">A text without their addresses, handles and full names.</param>
internal sealed class RecordAnonymiser(Func<string, long?> whose, Func<string?, string?> redact)
{
    /// <summary>The erased profile that the line is about; null where it is about somebody else, or nobody.</summary>
    public long? OwnerOf(ImportRecord record) => record switch
    {
        ProfileRecord profile => First([profile.Key, .. Identities.Of(profile.Network, profile.NetworkKey, (profile.Handle, profile.LinkedIn), profile.Emails)]),
        TouchRecord touch => Of(touch.Person),
        ConversionRecord conversion => Of(conversion.Person),
        FollowRecord follow => whose(Identities.Key(follow.Network, follow.AccountKey)),
        _ => null,
    };

    /// <param name="number">Stands for a line of theirs in its key.</param>
    public ImportRecord Of(ImportRecord record, string number) => record switch
    {
        ProfileRecord profile => OwnerOf(profile) is { } owner ? Nameless(profile, owner) : profile,
        FollowRecord follow => OwnerOf(follow) is null ? follow : follow with { Key = KeyOf(number), Network = ProfileNetwork.Erased, AccountKey = number },
        TouchRecord touch => OwnerOf(touch) is { } owner ? Nameless(touch, owner, number) : Read(touch),
        ConversionRecord conversion => OwnerOf(conversion) is { } owner ? Nameless(conversion, owner, number) : Read(conversion),
        DealRecord deal => Of(deal),
        PostRecord post => Of(post),
        CompanyRecord company => company with { Name = redact(company.Name)! },
        FiguresRecord { Post: { } described } figures => figures with { Title = redact(figures.Title), Post = Of(described) },
        FiguresRecord figures => figures with { Key = redact(figures.Key)!, Title = redact(figures.Title), SubjectKey = redact(figures.SubjectKey)! }, // people search for names
        CostRecord cost => cost with { Label = redact(cost.Label), Campaign = redact(cost.Campaign) },
        ClicksRecord clicks => clicks with { Address = redact(clicks.Address)! },
        HoursRecord hours => hours with { Who = redact(hours.Who), Label = redact(hours.Label) },
        _ => record,
    };

    public static string KeyOf(string number) => Identities.Key(ProfileNetwork.Erased, number);

    public static PersonReference Nobody(long profile) => new() { Network = ProfileNetwork.Erased, NetworkKey = Number(profile) };

    public static string Number(long id) => id.ToString(CultureInfo.InvariantCulture);

    private long? Of(PersonReference person) => First(
    [
        MentionedProfile.KeyOf(person),
        .. person.Email is { } email ? new[] { Identities.Email(email) } : [],
        .. person.Handle is { } handle ? new[] { Identities.Handle(person.Network ?? ProfileNetwork.X, handle) } : [],
    ]);

    private long? First(IEnumerable<string> identities) => identities.Select(whose).FirstOrDefault(found => found is not null);

    private static ProfileRecord Nameless(ProfileRecord profile, long owner) => new()
    {
        Key = KeyOf(Number(owner)), Network = ProfileNetwork.Erased, NetworkKey = Number(owner), CompanyKeys = profile.CompanyKeys,
    };

    private TouchRecord Nameless(TouchRecord touch, long owner, string number) => Read(touch) with
    {
        Key = KeyOf(number), Person = Nobody(owner), Url = null, Referrer = null, Label = null,
    };

    private ConversionRecord Nameless(ConversionRecord conversion, long owner, string number) => Read(conversion) with
    {
        Key = KeyOf(number), Person = Nobody(owner), Label = null, HeardOfUs = null,
    };

    private TouchRecord Read(TouchRecord touch) => touch with
    {
        Channel = redact(touch.Channel), Source = redact(touch.Source), Medium = redact(touch.Medium), Campaign = redact(touch.Campaign),
        Url = redact(touch.Url), Referrer = redact(touch.Referrer), Label = redact(touch.Label), Introducer = redact(touch.Introducer),
    };

    private ConversionRecord Read(ConversionRecord conversion) => conversion with
    {
        ConversionKind = redact(conversion.ConversionKind)!, Label = redact(conversion.Label), HeardOfUs = redact(conversion.HeardOfUs),
        Channel = redact(conversion.Channel), Source = redact(conversion.Source), Medium = redact(conversion.Medium), Campaign = redact(conversion.Campaign),
    };

    // the deal keeps its own key: a file given again must find it, or its money would count twice
    private DealRecord Of(DealRecord deal)
    {
        var contacts = DealWriter.Contacts(deal).Select(person => (Person: person, Owner: Of(person))).ToList();
        var read = deal with { Name = redact(deal.Name)!, Owner = redact(deal.Owner), CompanyName = redact(deal.CompanyName), ContactName = redact(deal.ContactName) };
        if (contacts.All(contact => contact.Owner is null)) return read;
        return read with
        {
            ContactKeys =
            [
                .. contacts.Where(contact => contact.Owner is null && contact.Person.NetworkKey is not null).Select(contact => MentionedProfile.KeyOf(contact.Person)),
                .. contacts.Where(contact => contact.Owner is not null).Select(contact => KeyOf(Number(contact.Owner!.Value))).Distinct(),
            ],
            ContactEmails = [.. contacts.Where(contact => contact.Owner is null && contact.Person.Email is not null).Select(contact => contact.Person.Email!)],
            ContactName = null,
        };
    }

    private PostRecord Of(PostRecord post)
    {
        var answered = (post.ReplyToAccount is { } account ? whose(Identities.Key(post.Network, account)) : null)
            ?? (post.ReplyToHandle is { } handle ? whose(Identities.Handle(post.Network, handle)) : null);
        return post with
        {
            Text = redact(post.Text)!, Urls = [.. post.Urls.Select(url => redact(url)!)],
            Mentions = [.. post.Mentions.Where(mention => whose(Identities.Key(post.Network, mention.AccountKey)) is null)],
            ReplyToAccount = answered is null ? post.ReplyToAccount : null, ReplyToHandle = answered is null ? post.ReplyToHandle : null,
            ReplyToKey = answered is null ? post.ReplyToKey : null,
        };
    }
}

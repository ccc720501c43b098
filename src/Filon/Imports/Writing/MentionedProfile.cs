using Filon.People;

namespace Filon.Imports.Writing;

/// <summary>
/// The profile that a mere mention stands for: the exact key where the line gives one, else the address, the handle, or the name.
/// Which human it is, identity resolution says; here nothing is guessed, so the order of imports does not matter.
/// </summary>
internal static class MentionedProfile
{
    /// <summary>The natural key of <see cref="ProfileRecord"/>: "network:key".</summary>
    public static string KeyOf(PersonReference person)
    {
        var (network, key) = Place(person);
        return $"{network}:{key}";
    }

    public static ProfileRecord Of(PersonReference person)
    {
        var (network, key) = Place(person);
        return new()
        {
            Key = $"{network}:{key}", Network = network, NetworkKey = key, Handle = person.Handle, Name = person.Name,
            Emails = person.Email is null ? [] : [person.Email], CompanyName = person.CompanyName,
        };
    }

    private static (string Network, string Key) Place(PersonReference person)
    {
        if (person.NetworkKey is not null) return (person.Network ?? ProfileNetwork.File, person.NetworkKey);
        if (person.Email is not null) return (ProfileNetwork.Email, person.Email);
        if (person.Handle is not null) return (person.Network ?? ProfileNetwork.X, "@" + person.Handle.ToLowerInvariant());
        var name = FoldedName.OfPerson(person.Name) is { Length: > 0 } folded ? folded : person.Name ?? "";
        return (ProfileNetwork.File, person.CompanyName is null ? name : $"{name}|{FoldedName.OfCompany(person.CompanyName)}");
    }
}

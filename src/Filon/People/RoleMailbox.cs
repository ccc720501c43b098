namespace Filon.People;

/// <summary>Addresses that several people read, such as <c>contact@</c>: they name a firm, not a human (<c>role-mailboxes.csv</c>).</summary>
public static class RoleMailbox
{
    private static readonly HashSet<string> Names = [.. PeopleWords.Read("role-mailboxes.csv").Select(row => row[0])];

    public static bool IsShared(string email) => email.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && Names.Contains(email[..at]);
}

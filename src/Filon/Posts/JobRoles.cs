using Filon.People;

namespace Filon.Posts;

/// <summary>What people do, from their job titles: the list of job-roles.csv, the first whose words stand in the title.</summary>
public static class JobRoles
{
    private static readonly IReadOnlyList<(JobRole Role, string[] Words)> Known = Read();

    public static IEnumerable<JobRole> All => Known.Select(known => known.Role);

    /// <summary>Null where the title says nothing the list knows.</summary>
    public static JobRole? Of(string? title)
    {
        if (title is null) return null;
        var folded = $" {FoldedName.OfPerson(title)} ";
        return Known.Where(known => known.Words.Any(word => folded.Contains(word, StringComparison.Ordinal))).Select(known => known.Role).FirstOrDefault();
    }

    public static JobRole? Find(string code) => All.FirstOrDefault(role => role.Code == code);

    // a word ends where the title's does, unless a star says that more may follow: "achat*" is also "achats"
    private static List<(JobRole, string[])> Read()
    {
        using var reader = new StreamReader(typeof(JobRoles).Assembly.GetManifestResourceStream("Filon.Posts.job-roles.csv")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.TrimEnd('\r').Split(';'))
            .Select(cells => (new JobRole(cells[0], new(cells[1], cells[2])), cells[3].Split('|').Select(word => word.EndsWith('*') ? " " + word[..^1] : $" {word} ").ToArray()))];
    }
}

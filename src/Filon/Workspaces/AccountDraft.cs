using System.Net.Mail;

namespace Filon.Workspaces;

/// <summary>An account about to be: e-mail lower-cased, name trimmed, a password that keeps the rules.</summary>
public sealed record AccountDraft
{
    private const int LongestName = 100, LongestEmail = 254;

    private AccountDraft(string email, string name, string password) => (Email, Name, Password) = (email, name, password);

    public string Email { get; }

    public string Name { get; }

    public string Password { get; }

    /// <param name="breached">In which the password must not be.</param>
    /// <param name="about">What else is easily guessed: the workspace's name.</param>
    public static Outcome<AccountDraft> Parse(BreachedPasswords breached, string? email, string? name, string? password, params IReadOnlyList<string?> about)
    {
        email = EmailOf(email) ?? "";
        name = name?.Trim() ?? "";
        List<Problem> problems = [];
        if (email.Length == 0) problems.Add(new("email", NoEmail));
        if (name.Length is 0 or > LongestName) problems.Add(new("name", new("Give a name of at most 100 characters.", "Indiquez un nom d’au plus 100 caractères.")));
        if (PasswordRules.Problem(breached, password, [email, name, .. about]) is { } problem) problems.Add(problem);
        return problems.Count > 0 ? Failure.Invalid(problems) : new AccountDraft(email, name, password!);
    }

    /// <summary>An account whose password stands in the manual, of the demonstration: no rule could make it better.</summary>
    public static AccountDraft Published(string email, string name, string password) => new(email, name, password);

    public static Sentence NoEmail { get; } = new("This is not an e-mail address.", "Ce n’est pas une adresse électronique.");

    /// <summary>The address lower-cased and without spaces around it; null where it is none.</summary>
    public static string? EmailOf(string? text)
    {
        text = text?.Trim().ToLowerInvariant() ?? "";
        return text.Length is > 0 and <= LongestEmail && !text.Any(letter => char.IsControl(letter) || letter == ' ')
            && MailAddress.TryCreate(text, out var address) && address.Address == text ? text : null;
    }
}

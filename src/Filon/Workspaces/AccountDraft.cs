using System.Net.Mail;

namespace Filon.Workspaces;

/// <summary>An account about to be: e-mail lower-cased, name trimmed, password long enough.</summary>
public sealed record AccountDraft
{
    /// <summary>Length is what makes a password strong (NIST SP 800-63B): no rule about its letters.</summary>
    public const int ShortestPassword = 12;
    private const int LongestPassword = 200, LongestName = 100, LongestEmail = 254;

    private AccountDraft(string email, string name, string password) => (Email, Name, Password) = (email, name, password);

    public string Email { get; }

    public string Name { get; }

    public string Password { get; }

    public static Outcome<AccountDraft> Parse(string? email, string? name, string? password)
    {
        email = email?.Trim().ToLowerInvariant() ?? "";
        name = name?.Trim() ?? "";
        List<Problem> problems = [];
        if (!IsEmail(email)) problems.Add(new("email", new("This is not an e-mail address.", "Ce n’est pas une adresse électronique.")));
        if (name.Length is 0 or > LongestName) problems.Add(new("name", new("Give a name of at most 100 characters.", "Indiquez un nom d’au plus 100 caractères.")));
        if (PasswordProblem(password) is { } problem) problems.Add(problem);
        return problems.Count > 0 ? Failure.Invalid(problems) : new AccountDraft(email, name, password!);
    }

    /// <summary>What is wrong with a new password; null where nothing is.</summary>
    public static Problem? PasswordProblem(string? password) => password?.Length switch
    {
        null or < ShortestPassword => new("password", new(
            "A password has at least 12 characters; a sentence is a good one.",
            "Un mot de passe compte au moins 12 caractères\u00a0; une phrase en fait un bon.")),
        > LongestPassword => new("password", new("A password has at most 200 characters.", "Un mot de passe compte au plus 200 caractères.")),
        _ => null,
    };

    private static bool IsEmail(string text) =>
        text.Length <= LongestEmail && !text.Contains(' ', StringComparison.Ordinal)
        && MailAddress.TryCreate(text, out var address) && address.Address == text;
}

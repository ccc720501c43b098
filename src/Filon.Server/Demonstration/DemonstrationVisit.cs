using Filon.Demonstration;
using Filon.Server.Workspaces;
using Filon.Workspaces;

namespace Filon.Server.Demonstration;

/// <summary>Makes the demonstration where there is none yet, and says who to sign in as. Its password is the only one Filon ever chooses.</summary>
public sealed class DemonstrationVisit(DemonstrationWorkspace demonstration, AccountStore accounts, Passwords passwords, Settings settings, TimeProvider clock)
{
    public const string Email = "demo@rondelis.example";
    public const string Password = "demonstration";

    /// <summary>Of the usual seed and size, "Démonstration"; any other has them in its name.</summary>
    public static string NameOf(int seed, DemonstrationSize size) =>
        seed == DemonstrationFiles.UsualSeed && size.Touches == DemonstrationSize.UsualTouches ? "Démonstration" : $"Démonstration {seed}-{size.Touches}";

    public string Folder => Path.Combine(settings.Folder, "demonstration");

    /// <param name="tell">Given a sentence before each step; nothing is told where the demonstration is there already.</param>
    public async Task<Outcome<Workspace>> EnterAsync(int seed, DemonstrationSize size, Action<Sentence> tell, CancellationToken cancel)
    {
        var name = NameOf(seed, size);
        if (await demonstration.FindAsync(name, cancel) is { } known) return known;
        var owner = await OwnerAsync(cancel);
        if (!owner.Succeeded) return owner.Failure;
        tell(new("The simulated company’s files", "Les fichiers de l’entreprise simulée"));
        return await demonstration.FillAsync(DemonstrationFiles.Write(Folder, seed, size, clock), name, owner.Value.Id, tell, cancel);
    }

    private async Task<Outcome<Account>> OwnerAsync(CancellationToken cancel)
    {
        if (await accounts.FindAsync(Email, cancel) is { } known) return known;
        return await accounts.AddAsync(AccountDraft.Published(Email, "Camille Rondel", Password), passwords.Hash(Password), cancel);
    }
}

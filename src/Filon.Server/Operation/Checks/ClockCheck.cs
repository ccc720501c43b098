using System.Runtime.InteropServices;
using Filon.Jobs;
using Filon.Storage;
using NodaTime;

namespace Filon.Server.Operation.Checks;

/// <summary>Does this machine's clock agree with the database's, has it gone back, is it kept by the network? Nodes hold their jobs by the clock.</summary>
internal sealed class ClockCheck(DatabaseHealth database, JobHealthQuery jobs, TimeProvider clock) : ICheck
{
    private const int Unsynchronised = 5; // adjtimex's TIME_ERROR
    private static readonly Duration Slight = Duration.FromSeconds(2), Grave = Duration.FromSeconds(15); // a claim lasts 20 s

    public string Name => "clock";

    public Sentence Title { get; } = new("Clock", "Horloge");

    public async Task<Finding> LookAsync(CheckScope scope, CancellationToken cancel)
    {
        if (!database.Exists) return Judge(Duration.Zero, null, clock.Now(), Synchronised());
        var before = clock.Now();
        var theirs = (await database.FactsAsync(cancel)).Now;
        var ours = before + (clock.Now() - before) / 2;
        return Judge(theirs - ours, (await jobs.ReadAsync(null, cancel)).Youngest, ours, Synchronised());
    }

    /// <param name="ahead">By how much the database's clock is before ours.</param>
    /// <param name="youngest">When the youngest job was made: never later than now.</param>
    /// <param name="synchronised">Null where the system does not say.</param>
    internal static Finding Judge(Duration ahead, Instant? youngest, Instant now, bool? synchronised)
    {
        var apart = Duration.FromMilliseconds(Math.Abs(ahead.TotalMilliseconds));
        var remedy = new Sentence("Keep the clocks of all machines by NTP (timedatectl set-ntp true).", "Faites tenir l’heure de toutes les machines par NTP (timedatectl set-ntp true).");
        if (apart >= Slight)
            return new(apart >= Grave ? CheckState.Broken : CheckState.Attention, Sentence.Format(
                "This clock and the database’s are {0:N0} seconds apart.", "Cette horloge et celle de la base diffèrent de {0:N0} secondes.", apart.TotalSeconds), remedy);
        if (youngest > now + Grave)
            return Finding.Attention(Sentence.Format(
                "The clock has gone back: the youngest job is dated {0:N0} seconds ahead.", "L’horloge a reculé\u00a0: la tâche la plus récente est datée de {0:N0} secondes en avance.", (youngest.Value - now).TotalSeconds), remedy);
        return synchronised switch
        {
            false => Finding.Attention(new("It agrees with the database’s, but the system says that no time server keeps it.", "Elle s’accorde avec celle de la base, mais le système dit qu’aucun serveur de temps ne la règle."), remedy),
            true => Finding.Fine(new("It agrees with the database’s and is kept by a time server.", "Elle s’accorde avec celle de la base et un serveur de temps la règle.")),
            null => Finding.Fine(new("It agrees with the database’s.", "Elle s’accorde avec celle de la base.")),
        };
    }

    private static bool? Synchronised()
    {
        if (!OperatingSystem.IsLinux()) return null;
        try
        {
            var state = adjtimex(new byte[512]); // a struct timex of zeroes asks, and changes nothing
            return state < 0 ? null : state != Unsynchronised;
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            return null;
        }
    }

    [DllImport("libc"), DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int adjtimex(byte[] timex);
}

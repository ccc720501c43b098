using System.Data.Common;

namespace Filon.Server.Operation;

/// <summary>Asks every check, one after the other; one that cannot look says so, and the others are asked all the same.</summary>
public sealed class CheckUp(IEnumerable<ICheck> checks)
{
    public async Task<IReadOnlyList<CheckResult>> RunAsync(CheckScope scope, CancellationToken cancel)
    {
        var results = new List<CheckResult>();
        foreach (var check in checks) results.Add(new(check.Name, check.Title, await LookAsync(check, scope, cancel)));
        return results;
    }

    public static CheckState Worst(IEnumerable<CheckResult> results) => results.Select(result => result.Finding.State).DefaultIfEmpty().Max();

    private static async Task<Finding> LookAsync(ICheck check, CheckScope scope, CancellationToken cancel)
    {
        try
        {
            return await check.LookAsync(scope, cancel);
        }
        catch (Exception exception) when (exception is DbException or IOException or UnauthorizedAccessException or TimeoutException)
        {
            return Finding.Broken(
                Sentence.Format("This could not be looked at: {0}", "Impossible d’examiner ce point\u00a0: {0}", exception.Message),
                new("Put right what the database line says, and run the check-up again.", "Corrigez ce que dit la ligne de la base de données, puis relancez l’examen."));
        }
    }
}

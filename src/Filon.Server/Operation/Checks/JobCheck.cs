using Filon.Jobs;
using Filon.Storage;

namespace Filon.Server.Operation.Checks;

/// <summary>Is the work done that was put in the queue?</summary>
internal sealed class JobCheck(DatabaseHealth database, JobHealthQuery jobs) : ICheck
{
    public string Name => "jobs";

    public Sentence Title { get; } = new("Jobs", "Tâches");

    public async Task<Finding> LookAsync(CheckScope scope, CancellationToken cancel) =>
        Judge(database.Exists ? await jobs.ReadAsync(scope.Workspace, cancel) : new(0, 0, 0, 0, null));

    internal static Finding Judge(JobHealth health)
    {
        if (health.Overdue + health.Abandoned > 0)
            return Finding.Broken(
                Sentence.Count(health.Overdue + health.Abandoned,
                    new("{0:N0} job is stuck: due for a quarter of an hour, and nobody does it.", "{0:N0} tâche est bloquée\u00a0: due depuis un quart d’heure, et personne ne la fait."),
                    new("{0:N0} jobs are stuck: due for a quarter of an hour, and nobody does them.", "{0:N0} tâches sont bloquées\u00a0: dues depuis un quart d’heure, et personne ne les fait.")),
                new("Is filon serve running? Restart it, and look into its log.", "Est-ce que filon serve tourne\u00a0? Redémarrez-le et lisez son journal."));
        return health.Failed > 0
            ? Finding.Attention(
                Sentence.Count(health.Failed, new("{0:N0} job was given up in the last seven days.", "{0:N0} tâche a été abandonnée ces sept derniers jours."),
                    new("{0:N0} jobs were given up in the last seven days.", "{0:N0} tâches ont été abandonnées ces sept derniers jours.")),
                new("The page of the import says why; the log says more.", "La page de l’import dit pourquoi\u00a0; le journal en dit plus."))
            : Finding.Fine(Sentence.Count(health.Waiting, new("{0:N0} job waits, nothing is stuck.", "{0:N0} tâche attend, rien n’est bloqué."), new("{0:N0} jobs wait, nothing is stuck.", "{0:N0} tâches attendent, rien n’est bloqué.")));
    }
}

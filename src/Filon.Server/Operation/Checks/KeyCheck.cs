using Filon.Storage;
using Filon.Storage.Secrets;

namespace Filon.Server.Operation.Checks;

/// <summary>Is the key at hand that sealed the secrets of this database?</summary>
internal sealed class KeyCheck(DatabaseHealth database, SecretKeys keys, SecretRotation rotation) : ICheck
{
    public string Name => "key";

    public Sentence Title { get; } = new("Key of the secrets", "Clé des secrets");

    public async Task<Finding> LookAsync(CheckScope scope, CancellationToken cancel)
    {
        var known = keys.Read();
        if (!known.Succeeded) return Finding.Broken(known.Failure.Sentence, new("Put the right key back.", "Remettez la bonne clé."));
        if (!database.Exists || (await database.MigrationsAsync(cancel)).Count < Migrations.All.Count)
            return Finding.Fine(new("Nothing is sealed yet.", "Rien n’est encore scellé."));
        if (await rotation.UnreadableAsync(cancel) is [var lost, ..])
            return Finding.Broken(
                Sentence.Format("{0:N0} secrets were sealed by the key {1}, which is not at hand.", "{0:N0} secrets ont été scellés par la clé {1}, qui n’est pas là.", lost.Secrets, lost.KeyId),
                Sentence.Format("Put it back; if it is lost for good: filon key forget {0}.", "Remettez-la\u00a0; si elle est perdue pour de bon\u00a0: filon key forget {0}.", lost.KeyId));
        return known.Value.Count > 1
            ? Finding.Attention(
                new("Older keys are still there: a rotation is not finished.", "D’anciennes clés sont encore là\u00a0: une rotation n’est pas finie."),
                new("Run filon key rotate; then take the older keys out of FILON_KEY.", "Lancez filon key rotate\u00a0; retirez ensuite les anciennes clés de FILON_KEY."))
            : Finding.Fine(keys.Given
                ? new("It is given by FILON_KEY, and opens every secret.", "Elle est donnée par FILON_KEY et ouvre tous les secrets.")
                : Sentence.Format("It stands in {0} and opens every secret. Keep a copy elsewhere: back-ups do not hold it.", "Elle est dans {0} et ouvre tous les secrets. Gardez-en une copie ailleurs\u00a0: les sauvegardes ne la contiennent pas.", keys.File));
    }
}

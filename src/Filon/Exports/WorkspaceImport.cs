using System.Data.Common;
using System.IO.Compression;
using System.Security.Cryptography;
using Filon.Links;
using Filon.Storage;

namespace Filon.Exports;

/// <summary>
/// Makes a workspace of an export: the same rows, under a new workspace id. The file is first laid out in a database of its own,
/// of the schema it was made under, checked and upgraded there; then everything is written in one transaction.
/// </summary>
public sealed class WorkspaceImport(Database database, Ids ids, TimeProvider clock)
{
    /// <param name="scratchFolder">Where the database in between may stand for a while.</param>
    public async Task<Outcome<ImportedWorkspace>> RunAsync(string path, string scratchFolder, CancellationToken cancel)
    {
        var name = Path.GetFileName(path);
        if (!File.Exists(path)) return new Failure(FailureKind.NotFound, Sentence.Format("There is no file {0}.", "Il n’y a pas de fichier {0}.", name));
        var scratchFile = Path.Combine(scratchFolder, $".filon-import-{Guid.NewGuid():N}.db");
        try
        {
            await using var file = File.OpenRead(path);
            using var zip = new ZipArchive(file, ZipArchiveMode.Read);
            var manifest = ExportArchive.Manifest(zip);
            if (!manifest.Succeeded) return manifest.Failure;
            await using var scratch = new Database(DatabaseAddress.File(scratchFile));
            await scratch.WriteAsync(transaction => LayOutAsync(transaction, zip, manifest.Value, cancel), cancel);
            return await scratch.SnapshotAsync(from => database.WriteAsync(async to =>
            {
                var copied = await new WorkspaceCopy(from, to, ids, clock).RunAsync(cancel);
                await LinkStore.ClaimAsync(to, copied.Id);
                return copied;
            }, cancel), cancel);
        }
        catch (InvalidDataException)
        {
            return NotWhole(name);
        }
        catch (DbException exception)
        {
            return new Failure(FailureKind.Unavailable, Sentence.Format(
                "The database refused: {0}. Nothing was changed.", "La base a refusé\u00a0: {0}. Rien n’a été changé.", exception.Message.TrimEnd('.')));
        }
        finally
        {
            Database.Forget(scratchFile);
        }
    }

    private async Task<bool> LayOutAsync(Transaction transaction, ZipArchive zip, ExportManifest manifest, CancellationToken cancel)
    {
        var tables = (await Rebuild.RunAsync(transaction, manifest.Migrations)).ToDictionary(table => table.Name);
        var workspace = tables["workspace"];
        object?[] row = [.. workspace.Columns.Select(column => manifest.Workspace.TryGetValue(column.Name, out var cell)
            ? ExportCell.Read(column, cell) : throw new InvalidDataException($"The workspace has no {column.Name}"))];
        await TableRows.WriteAsync(transaction, workspace, [row], cancel);
        var id = row[workspace.Columns.ToList().FindIndex(column => column.Name == "id")];
        await TableRows.WriteAsync(transaction, tables["account"], manifest.Accounts.Select(account => Account(tables["account"], account)), cancel);
        await Rebuild.WithoutIndexesAsync(transaction, async () =>
        {
            foreach (var table in ExportScope.Of(tables.Values))
                await LoadAsync(transaction, table, (zip, manifest.Tables.FirstOrDefault(one => one.Name == table.Name)), id, cancel);
        });
        await new Migrations(database, clock).CompleteAsync(transaction);
        return true;
    }

    private static async Task LoadAsync(
        Transaction transaction, StoredTable table, (ZipArchive Zip, ExportedTable? Said) export, object? workspace, CancellationToken cancel)
    {
        if (export.Said is not { } said) throw new InvalidDataException($"{table.Name} is missing");
        var columns = said.Columns.Select(column => table.Columns.FirstOrDefault(one => one.Name == column.Name)
            ?? throw new InvalidDataException($"{table.Name} has no {column.Name}")).ToList();
        var whole = table with { Columns = [table.Columns.Single(column => column.Name == "workspace_id"), .. columns] };
        using var sha = SHA256.Create();
        await using var hashed = new CryptoStream(ExportArchive.Open(export.Zip, said.File), sha, CryptoStreamMode.Read);
        var rows = await TableRows.WriteAsync(transaction, whole, Rows(hashed, columns, workspace), cancel);
        await hashed.CopyToAsync(Stream.Null, cancel);
        if (rows != said.Rows || Convert.ToHexStringLower(sha.Hash!) != said.Sha256) throw new InvalidDataException($"{table.Name} has changed since it was written");
    }

    private static IEnumerable<object?[]> Rows(Stream file, List<StoredColumn> columns, object? workspace)
    {
        using var text = new StreamReader(file, ExportArchive.Encoding, true, 1 << 16, leaveOpen: true);
        var header = true;
        foreach (var cells in ExportCsv.Read(text))
        {
            if (header && !cells.SequenceEqual(columns.Select(column => column.Name))) throw new InvalidDataException("Other columns");
            if (cells.Count != columns.Count) throw new InvalidDataException("A line of another length");
            if (!header) yield return [workspace, .. columns.Select((column, i) => ExportCell.Read(column, cells[i]))];
            header = false;
        }
    }

    // what an export does not say of an account is filled by what opens nothing
    private static object?[] Account(StoredTable table, ExportedAccount account) =>
    [
        .. table.Columns.Select(object? (column) => column switch
        {
            { Name: "id" } => account.Id,
            { Name: "email" } => account.Email,
            { Name: "name" } => account.Name,
            { Required: false } => null,
            { Kind: ColumnKind.Whole } => 0L,
            { Kind: ColumnKind.Real } => 0.0,
            { Kind: ColumnKind.Flag } => false,
            { Kind: ColumnKind.Bytes } => Array.Empty<byte>(),
            _ => "",
        }),
    ];

    private static Failure NotWhole(string name) => new(FailureKind.Invalid, Sentence.Format(
        "{0} is not a whole export of a workspace: it is damaged, changed since, or something else. Nothing was changed.",
        "{0} n’est pas l’export entier d’un espace\u00a0: le fichier est abîmé, modifié depuis, ou c’est autre chose. Rien n’a été changé.", name));
}

using Microsoft.Data.Sqlite;
using Npgsql;

namespace Filon.Storage;

/// <summary>Where the data lives: <c>postgres://user:password@host/name</c>, or the path of a SQLite file.</summary>
public sealed record DatabaseAddress(Engine Engine, string ConnectionString)
{
    /// <summary>Whether several programs may serve it at once.</summary>
    public bool IsShared => Engine == Engine.PostgreSql;

    /// <summary>What the engine is called.</summary>
    public string Name => Engine == Engine.Sqlite ? "SQLite" : "PostgreSQL";

    /// <summary>The address, or what is wrong with it. What follows a <c>?</c> are Npgsql's own words: <c>?SSL Mode=Require</c>.</summary>
    public static Outcome<DatabaseAddress> TryParse(string text)
    {
        try
        {
            var said = text.Contains("://", StringComparison.Ordinal) ? text[..text.IndexOf("://", StringComparison.Ordinal)] : null;
            if (said is null or "postgres" or "postgresql") return Parse(text);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            // said below; never the text itself, which may hold a password
        }
        return new Failure(FailureKind.Invalid,
            "This is no address of a database: say postgres://user:password@host/name, or the path of a SQLite file.",
            "Ce n’est pas l’adresse d’une base de données\u00a0: dites postgres://utilisateur:motdepasse@hôte/nom, ou le chemin d’un fichier SQLite.");
    }

    public static DatabaseAddress Parse(string text)
    {
        if (text.Contains("Host=", StringComparison.OrdinalIgnoreCase) && !text.Contains("://", StringComparison.Ordinal))
            return new(Engine.PostgreSql, new NpgsqlConnectionStringBuilder(text).ConnectionString);
        if (!text.StartsWith("postgres", StringComparison.Ordinal) || !text.Contains("://", StringComparison.Ordinal)) return File(text);
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Host.Length == 0) throw new FormatException("No host");

        var user = uri.UserInfo.Split(':', 2);
        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host,
            Port = uri.Port > 0 ? uri.Port : 5432,
            Database = Uri.UnescapeDataString(uri.AbsolutePath.TrimStart('/')),
            Username = Uri.UnescapeDataString(user[0]),
            Password = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null,
        };
        foreach (var pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
            if (pair.Split('=', 2) is [var name, var value]) builder[Uri.UnescapeDataString(name)] = Uri.UnescapeDataString(value);
        return new(Engine.PostgreSql, builder.ConnectionString);
    }

    public static DatabaseAddress File(string path) =>
        new(Engine.Sqlite, new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = 30 }.ToString());
}

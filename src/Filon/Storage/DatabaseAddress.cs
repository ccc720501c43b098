using Microsoft.Data.Sqlite;
using Npgsql;

namespace Filon.Storage;

/// <summary>Where the data lives: <c>postgres://user:password@host/name</c>, or the path of a SQLite file.</summary>
public sealed record DatabaseAddress(Engine Engine, string ConnectionString)
{
    public static DatabaseAddress Parse(string text)
    {
        if (text.Contains("Host=", StringComparison.OrdinalIgnoreCase)) return new(Engine.PostgreSql, text);
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("postgres" or "postgresql")) return File(text);

        var user = uri.UserInfo.Split(':', 2);
        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host,
            Port = uri.Port > 0 ? uri.Port : 5432,
            Database = Uri.UnescapeDataString(uri.AbsolutePath.TrimStart('/')),
            Username = Uri.UnescapeDataString(user[0]),
            Password = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null,
        };
        return new(Engine.PostgreSql, builder.ConnectionString);
    }

    public static DatabaseAddress File(string path) =>
        new(Engine.Sqlite, new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = 30 }.ToString());
}

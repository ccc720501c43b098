namespace Filon.Storage;

/// <summary>One numbered SQL file, carried in the binary.</summary>
public sealed record Migration(int Number, string Name, string Sql, string Checksum)
{
    /// <summary>Lines that end in <c>-- sqlite</c> or <c>-- postgresql</c> belong to that engine alone.</summary>
    public string SqlFor(Engine engine)
    {
        var other = engine == Engine.Sqlite ? "-- postgresql" : "-- sqlite";
        return string.Join('\n', Sql.Split('\n').Where(line => !line.TrimEnd().EndsWith(other, StringComparison.Ordinal)));
    }
}

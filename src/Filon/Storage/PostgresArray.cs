using System.Data;
using Dapper;
using Npgsql;

namespace Filon.Storage;

/// <summary>A list bound whole: without this Dapper would spread it into one parameter per value.</summary>
internal sealed class PostgresArray<T>(T[] values) : SqlMapper.ICustomQueryParameter
{
    public void AddParameter(IDbCommand command, string name) =>
        command.Parameters.Add(new NpgsqlParameter(name, values));
}

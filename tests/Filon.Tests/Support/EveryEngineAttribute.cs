using System.Reflection;
using Filon.Storage;
using Xunit.Sdk;

namespace Filon.Tests.Support;

/// <summary>Runs a theory once per database engine: SQLite always, PostgreSQL where <c>FILON_TEST_POSTGRES</c> says one is there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EveryEngineAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod)
    {
        yield return [Engine.Sqlite];
        if (TestDatabase.PostgresServer is not null) yield return [Engine.PostgreSql];
    }
}

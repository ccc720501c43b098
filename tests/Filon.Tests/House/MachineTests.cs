using Filon.Tests.Support;
using Shouldly;

namespace Filon.Tests.House;

/// <summary>Under CI nothing may be missing: a theory that has no PostgreSQL would otherwise pass by silence.</summary>
public sealed class MachineTests
{
    private static bool UnderCi => Environment.GetEnvironmentVariable("CI") == "true";

    [Fact]
    public void PostgreSql_is_there_under_CI() =>
        (TestDatabase.PostgresServer is not null || !UnderCi).ShouldBeTrue("FILON_TEST_POSTGRES names no server: half of the store tests would not run");

    [Fact]
    public void The_reference_data_is_there_under_CI() =>
        (Directory.Exists(ReferenceData.Folder) || !UnderCi).ShouldBeTrue($"No reference data at {ReferenceData.Folder} (FILON_DATA)");
}

using System.Text.Json;
using Dapper;
using Filon.Demonstration;
using Filon.Measure.Agreement;
using Filon.Measure.Returns;
using Filon.Server;
using Filon.Server.Cli;
using Filon.Server.Demonstration;
using Filon.Storage;
using Filon.Tests.Support;
using Filon.Workspaces;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace Filon.Tests.Demonstration;

public sealed class DemonstrationWorkspaceTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("filon-demonstration-");
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    private Settings Settings => new(_folder.FullName, DatabaseAddress.File(Path.Combine(_folder.FullName, "filon.db")), "http://localhost:0");

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_demonstration_is_made_once_and_says_who_to_sign_in_as()
    {
        (await RunAsync("demo", "--touches", "800", "--lang", "fr")).ShouldBe(0);
        _output.ToString().ShouldContain(DemonstrationVisit.Email);
        _error.ToString().ShouldContain("heures.xlsx");
        _error.GetStringBuilder().Clear();

        (await RunAsync("demo", "--touches", "800")).ShouldBe(0);

        _error.ToString().ShouldBeEmpty();
        (await AllAsync<long>("select count(*) from workspace")).ShouldBe([1]);
        (await AllAsync<long>("select count(*) from import where state = 'applied'")).ShouldBe([DemonstrationFiles.Count]);
        (await AllAsync<long>("select sum(refused) from import")).ShouldBe([0]);
        (await AllAsync<long>("select count(*) from job where state = 'failed'")).ShouldBe([0]);
    }

    [Fact]
    public async Task Two_profiles_joined_without_asking_are_one_human_in_at_least_99_of_100_and_doubtful_ones_are_asked()
    {
        (await RunAsync("demo", "--seed", "5")).ShouldBe(0);
        var truth = await TruthAsync();

        var joined = (await AllAsync<(long, long)>("select a.id, b.id from profile a join profile b on b.person_id = a.person_id and b.id > a.id order by a.id, b.id"))
            .Where(pair => truth.ContainsKey(pair.Item1) && truth.ContainsKey(pair.Item2)).ToList();
        var merges = await AllAsync<(long, long)>("select profile_a, profile_b from identity_edge where state = 'automatic' order by profile_a, profile_b");
        var asked = await AllAsync<(long, long)>("select profile_a, profile_b from identity_edge where state = 'proposed' order by profile_a, profile_b");

        Right(joined, truth).ShouldBeGreaterThanOrEqualTo(0.99);
        Right(merges, truth).ShouldBeGreaterThanOrEqualTo(0.99);
        merges.Count.ShouldBeGreaterThan(400);
        asked.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_company_has_a_margin_an_agreed_method_and_a_sales_cycle_of_two_to_four_months()
    {
        (await RunAsync("demo")).ShouldBe(0);
        await using var services = await new CommandContext(Settings, Language.English, new FakeClock(), _output, _error).OpenAsync(default);
        var workspace = (await services.GetRequiredService<WorkspaceStore>().ListAsync(default)).Single();

        var approvals = await services.GetRequiredService<AgreementStore>().ListAsync(workspace.Id, default);
        approvals.Select(approval => approval.Department).ShouldBe([Department.Finance, Department.Sales, Department.Marketing]);
        approvals.ShouldAllBe(approval => approval.ApprovedAt < new FakeClock().Now());
        var data = await services.GetRequiredService<ReturnsQuery>().ReadAsync(workspace, new ReturnsQuestion(new FakeClock().Now().InUtc().Date), default);
        data.Settings.Margin.ShouldBe(0.78);
        data.Model.ShouldBe(approvals[0].Model);
        data.Cycle.MedianWonDays!.Value.ShouldBeInRange(60, 120);
    }

    private static double Right(IReadOnlyList<(long A, long B)> pairs, Dictionary<long, int> truth) =>
        pairs.Count(pair => truth[pair.A] == truth[pair.B]) / (double)pairs.Count;

    /// <summary>The human behind each imported profile, by the truth file.</summary>
    private async Task<Dictionary<long, int>> TruthAsync()
    {
        using var truth = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "demonstration", "truth.json")));
        var humans = truth.RootElement.GetProperty("records").EnumerateArray().DistinctBy(KeyOf).ToDictionary(KeyOf, record => record.GetProperty("person").GetInt32());
        var profiles = await AllAsync<(long Id, string Network, string Key, string? Name, string? Company)>("select id, network, network_key, name, company_name from profile order by id");
        return profiles.Select(profile => (profile.Id, Key: profile.Network == "file" ? $"file:{profile.Name}|{profile.Company}".ToUpperInvariant() : $"{profile.Network}:{profile.Key}".ToUpperInvariant()))
            .Where(profile => humans.ContainsKey(profile.Key)).ToDictionary(profile => profile.Id, profile => humans[profile.Key]);
    }

    private static string KeyOf(JsonElement record)
    {
        var (source, key) = (record.GetProperty("source").GetString(), record.GetProperty("key").GetString()!);
        var company = record.TryGetProperty("company", out var said) ? said.GetString() : "";
        return (source switch { "x" => $"x:{key}", "hubspot" => $"crm:{key}", _ when key.Contains('@') => $"email:{key}", _ => $"file:{key}|{company}" }).ToUpperInvariant();
    }

    private Task<int> RunAsync(params string[] arguments) =>
        CommandLine.RunAsync(arguments, new CommandContext(Settings, Language.English, new FakeClock(), _output, _error));

    private async Task<IReadOnlyList<T>> AllAsync<T>(string sql)
    {
        await using var connection = await new Database(Settings.Database).OpenAsync(default);
        return (await connection.QueryAsync<T>(sql)).AsList();
    }
}

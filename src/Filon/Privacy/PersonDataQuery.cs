using System.Globalization;
using Dapper;
using Filon.Storage;
using Filon.Workspaces;
using NodaTime;

namespace Filon.Privacy;

/// <summary>Resolves, field by field, where a person's data comes from and on what ground it is held: the values stand where they stood.</summary>
public sealed class PersonDataQuery(Database database, PolicyStore policies, RetentionQuery retention)
{
    /// <summary>Not found: no such person, or one that was erased.</summary>
    public async Task<Outcome<PersonData>> ReadAsync(Workspace workspace, long person, CancellationToken cancel)
    {
        var policy = await policies.FindAsync(workspace.Id, cancel);
        await using var connection = await database.OpenAsync(cancel);
        var name = await connection.QueryFirstOrDefaultAsync<string>("select name from person where workspace_id = @workspace and id = @person", new { workspace = workspace.Id, person });
        var rows = (await connection.QueryAsync<Row>(Profiles, new { workspace = workspace.Id, person })).AsList();
        if (name is null || rows.Count == 0) return Erasing.NoPerson;
        var parameters = new { workspace = workspace.Id, profiles = database.Dialect.List(rows.ConvertAll(row => row.Id)) };
        var emails = (await connection.QueryAsync<(long Profile, string Email)>(
            $"select profile_id, email from profile_email where workspace_id = @workspace and {database.Dialect.Among("profile_id", "profiles")} order by profile_id, email", parameters))
            .ToLookup(row => row.Profile, row => row.Email);
        var marks = (await connection.QueryAsync<Mark>(
            $"select profile_id, field, basis, informed_at from privacy_mark where workspace_id = @workspace and {database.Dialect.Among("profile_id", "profiles")} order by profile_id, field", parameters)).AsList();
        var objected = await connection.ExecuteScalarAsync<long?>(
            $"select min(created_at) from suppression where workspace_id = @workspace and reason = 'objected' and {database.Dialect.Among("profile_id", "profiles")}", parameters);
        var clock = await retention.OfPersonAsync(workspace.Id, person, policy, cancel);
        return new PersonData(
            person, name, clock, objected is { } at ? Instant.FromUnixTimeMilliseconds(at) : null,
            [.. rows.Select(row => row.Held(policy, workspace.Zone, emails[row.Id], marks))], rows.Any(row => row.IsOwn));
    }

    private const string Profiles =
        """
        select f.id, f.network, f.network_key, f.handle, f.linkedin, f.name, f.phone, f.title, f.company_name, f.country, f.lifecycle_stage, f.original_source, f.is_own,
            (select count(*) from touch t where t.workspace_id = f.workspace_id and t.profile_id = f.id) as touches,
            (select count(*) from conversion c where c.workspace_id = f.workspace_id and c.profile_id = f.id) as conversions,
            i.id as import, i.file_name, case when s.import_id = 0 then 'typed' else i.format end as format,
            coalesce(i.created_at, case when s.import_id = 0 then p.created_at end) as received_at, r.part, r.line
        from profile f
        join person p on p.workspace_id = f.workspace_id and p.id = f.person_id
        left join import_source s on s.workspace_id = f.workspace_id and s.kind = 'profile' and s.record_id = f.id
        left join import i on i.workspace_id = f.workspace_id and i.id = s.import_id
        left join import_row r on r.workspace_id = f.workspace_id and r.import_id = s.import_id and r.row_number = s.row_number
        where f.workspace_id = @workspace and f.person_id = @person and f.network <> 'erased'
        order by f.id + 0 -- by the person's own index, never along all profiles
        """;

    private sealed record Mark
    {
        public long ProfileId { get; init; }
        public string Field { get; init; } = "";
        public string? Basis { get; init; }
        public Instant? InformedAt { get; init; }
    }

    private sealed record Row
    {
        public long Id { get; init; }
        public string Network { get; init; } = "";
        public string NetworkKey { get; init; } = "";
        public string? Handle { get; init; }
        public string? LinkedIn { get; init; }
        public string? Name { get; init; }
        public string? Phone { get; init; }
        public string? Title { get; init; }
        public string? CompanyName { get; init; }
        public string? Country { get; init; }
        public string? LifecycleStage { get; init; }
        public string? OriginalSource { get; init; }
        public bool IsOwn { get; init; }
        public long Touches { get; init; }
        public long Conversions { get; init; }
        public long? Import { get; init; }
        public string? FileName { get; init; }
        public string? Format { get; init; }
        public Instant? ReceivedAt { get; init; }
        public string? Part { get; init; }
        public long? Line { get; init; }

        public HeldProfile Held(PrivacyPolicy policy, DateTimeZone zone, IEnumerable<string> emails, IReadOnlyList<Mark> marks)
        {
            var received = ReceivedAt ?? Instant.FromUnixTimeMilliseconds(0);
            var own = marks.Where(mark => mark.ProfileId == Id).ToDictionary(mark => mark.Field);
            return new(Id, Network, Import, FileName ?? "", Format ?? "", Part ?? "", Line ?? 0, received, [.. Values(string.Join(", ", emails)).Select(one =>
            {
                var rule = policy.For(Format ?? "");
                var (mark, all) = (own.GetValueOrDefault(one.Field), own.GetValueOrDefault(""));
                var said = PrivacyWords.Parse<LegalBasis>(mark?.Basis ?? all?.Basis);
                var informed = mark?.InformedAt ?? all?.InformedAt;
                Instant? due = informed is null && rule.Notice == NoticeRule.ToGive && !IsOwn ? Due(received, zone) : null;
                return new HeldField(one.Field, one.Value, said ?? rule.Basis, said is not null, informed, due);
            })]);
        }

        private static Instant Due(Instant received, DateTimeZone zone) =>
            zone.AtStartOfDay(received.InZone(zone).Date.PlusMonths(1)).ToInstant();

        private IEnumerable<(string Field, string Value)> Values(string emails) => new (string Field, string? Value)[]
        {
            ("account", NetworkKey), ("name", Name), ("handle", Handle), ("linkedin", LinkedIn), ("email", emails.Length == 0 ? null : emails), ("phone", Phone), ("title", Title),
            ("company", CompanyName), ("country", Country), ("stage", LifecycleStage), ("original-source", OriginalSource),
            ("touches", Count(Touches)), ("conversions", Count(Conversions)),
        }.Where(one => !string.IsNullOrEmpty(one.Value)).Select(one => (one.Field, one.Value!));

        private static string? Count(long count) => count == 0 ? null : count.ToString(CultureInfo.InvariantCulture);
    }
}

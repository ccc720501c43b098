using System.Data.Common;
using Dapper;
using Filon.Storage;
using Filon.Workspaces;
using NodaTime;

namespace Filon.Privacy;

/// <summary>Reads everything a workspace holds of one person.</summary>
public sealed class PersonArchiveQuery(Database database, PersonDataQuery data, TimeProvider clock)
{
    private const string Mine = "in (select p.id from profile p where p.workspace_id = @workspace and p.person_id = @person)";

    private static readonly (string Name, Sentence Title, string Sql)[] Parts =
    [
        ("profiles", new("Profiles", "Profils"),
            $"""
            select network, network_key, handle, linkedin, name, phone, title, company_name as company, country, lifecycle_stage as stage, original_source, created_at
            from profile where workspace_id = @workspace and id {Mine} order by id
            """),
        ("addresses", new("E-mail addresses", "Adresses e-mail"),
            $"select distinct email from profile_email where workspace_id = @workspace and profile_id {Mine} order by email"),
        ("touches", new("Touches: each dated contact with us", "Points de contact : chaque contact daté avec nous"),
            $"""
            select happened_at, kind, channel, channel_rule, said_channel, source, medium, campaign, referrer, url, post_key as post, introducer, label
            from touch where workspace_id = @workspace and profile_id {Mine} order by happened_at, id
            """),
        ("events", new("Events: invited, or there", "Événements : invitations et présences"),
            $"""
            select e.name, e.place, e.first_day as day, g.invited_at, g.attended_at, g.how as noted_by from event_guest g
            join event e on e.workspace_id = g.workspace_id and e.id = g.event_id
            where g.workspace_id = @workspace and g.profile_id {Mine} order by e.first_day, e.id
            """),
        ("calls", new("Calls, meetings and letters", "Appels, rendez-vous et lettres"),
            $"""
            select t.happened_at, a.kind, a.direction, a.minutes, a.note from activity a
            join touch t on t.workspace_id = a.workspace_id and t.id = a.id
            where a.workspace_id = @workspace and t.profile_id {Mine} order by t.happened_at, a.id
            """),
        ("conversions", new("Conversions", "Conversions"),
            $"""
            select happened_at, kind, amount_minor / 100.0 as amount, currency, label, heard_of_us
            from conversion where workspace_id = @workspace and profile_id {Mine} order by happened_at, id
            """),
        ("deals", new("Deals", "Affaires"),
            $"""
            select name, stage, status, type, amount_minor / 100.0 as amount, currency, owner, created_at, closed_at
            from deal where workspace_id = @workspace
                and id in (select l.deal_id from deal_profile l where l.workspace_id = @workspace and l.profile_id {Mine}) order by created_at, id
            """),
        ("follows", new("Follows", "Abonnements"),
            $"""
            select f.network, f.direction, f.seen_at from follow f
            join profile k on k.workspace_id = f.workspace_id and k.network = f.network and k.network_key = f.account_key
            where f.workspace_id = @workspace and k.id {Mine} order by f.seen_at, f.id
            """),
        ("lists", new("Archives that list the account", "Archives qui citent le compte"),
            $"""
            select f.network, f.direction, f.made_at from follow_sighting f
            join profile k on k.workspace_id = f.workspace_id and k.network = f.network and k.network_key = f.account_key
            where f.workspace_id = @workspace and k.id {Mine} order by f.made_at, f.network, f.direction
            """),
        ("proposals", new("What was decided on proposals to follow", "Ce qui a été décidé des propositions d’abonnement"),
            $"""
            select f.network, f.act, f.state, f.reason, f.decided_at from follow_decision f
            join profile k on k.workspace_id = f.workspace_id and k.network = f.network and k.network_key = f.account_key
            where f.workspace_id = @workspace and k.id {Mine} order by f.decided_at, f.id
            """),
        ("introductions", new("Introductions", "Mises en relation"),
            $"""
            select introduced_on, introducer, introduced, note from introduction
            where workspace_id = @workspace and (introducer_profile_id {Mine} or introduced_profile_id {Mine}) order by introduced_on, id
            """),
        ("answers", new("Our posts that answer", "Nos publications en réponse"),
            $"""
            select published_at, text from post where workspace_id = @workspace
                and reply_to_account in (select k.network_key from profile k where k.workspace_id = @workspace and k.network = 'x' and k.id {Mine})
            order by published_at, id
            """),
        ("joins", new("Why these profiles are held for one person", "Pourquoi ces profils sont tenus pour une seule personne"),
            $"""
            select evidence, detail, score as probability, state, decided_at from identity_edge
            where workspace_id = @workspace and profile_a {Mine} and profile_b {Mine} order by id
            """),
        ("lines", new("Lines of the files they come from", "Lignes des fichiers d’origine"),
            $"""
            select i.file_name as file, i.created_at as received_at, r.line, r.kind, r.payload as as_read
            from import_source s
            join import_row r on r.workspace_id = s.workspace_id and r.import_id = s.import_id and r.row_number = s.row_number
            join import i on i.workspace_id = s.workspace_id and i.id = s.import_id
            where s.workspace_id = @workspace and (s.record_id {Mine}
                or s.record_id in (select t.id from touch t where t.workspace_id = @workspace and t.profile_id {Mine})
                or s.record_id in (select c.id from conversion c where c.workspace_id = @workspace and c.profile_id {Mine})
                or s.record_id in (select l.deal_id from deal_profile l where l.workspace_id = @workspace and l.profile_id {Mine}))
            order by i.id, r.row_number
            """),
    ];

    /// <summary>Not found: no such person, or one that was erased.</summary>
    public async Task<Outcome<PersonArchive>> ReadAsync(Workspace workspace, long person, CancellationToken cancel)
    {
        var held = await data.ReadAsync(workspace, person, cancel);
        if (!held.Succeeded) return held.Failure;
        List<ArchivePart> parts = [ProvenanceOf(held.Value)];
        await using var connection = await database.OpenAsync(cancel);
        foreach (var (part, title, sql) in Parts) parts.Add(await ReadAsync(connection, (part, title, sql), new { workspace = workspace.Id, person }));
        return new PersonArchive(person, held.Value.Name, workspace.Name, clock.Now(), parts);
    }

    private static ArchivePart ProvenanceOf(PersonData data) => new(
        "provenance", new("Where each piece comes from, and until when it is kept", "D’où vient chaque donnée, et jusqu’à quand elle est conservée"),
        ["field", "value", "file", "line", "received_at", "basis", "notice_at", "until_at"],
        [.. data.Profiles.SelectMany(profile => profile.Fields.Select(field => (IReadOnlyList<object?>)
        [
            field.Field, field.Value, profile.FileName, profile.Line, profile.ReceivedAt, PrivacyWords.Code(field.Basis), field.InformedAt, data.Clock?.KeptUntil,
        ]))]);

    private static async Task<ArchivePart> ReadAsync(DbConnection connection, (string Name, Sentence Title, string Sql) part, object parameters)
    {
        await using var reader = await connection.ExecuteReaderAsync(part.Sql, parameters);
        List<string> columns = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
        List<IReadOnlyList<object?>> rows = [];
        while (await reader.ReadAsync()) rows.Add([.. columns.Select((column, at) => Value(column, reader, at))]);
        return new(part.Name, part.Title, columns, rows);
    }

    private static object? Value(string column, DbDataReader reader, int at) =>
        reader.IsDBNull(at) ? null : column.EndsWith("_at", StringComparison.Ordinal) ? Instant.FromUnixTimeMilliseconds(reader.GetInt64(at)) : reader.GetValue(at);
}

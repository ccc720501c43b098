using System.Net;
using Filon.Server;
using Filon.Storage;
using Filon.Tests.Support;
using Shouldly;

namespace Filon.Tests.Operation;

public sealed class AuditCheckTests
{
    [Theory, EveryEngine]
    public async Task A_line_that_somebody_changed_is_found_by_the_doctor_and_on_the_page_of_its_workspace_alone(Engine engine)
    {
        await using var filon = await RunningFilon.StartAsync(engine);
        using var acme = await filon.SignedInAsync();
        using var other = await filon.SignedInAsync(workspace: "Other");
        await acme.PostAsync("settings", ("workspace", "Acme SA"), ("timeZone", "Europe/Paris"));
        await other.PostAsync("settings", ("workspace", "Other SA"), ("timeZone", "Europe/Paris"));
        var whole = (await Doctor.RunAsync(filon.Get<Settings>())).Checks["audit"];
        whole.State.ShouldBe("fine");
        whole.Finding.ShouldContain("every one unchanged");

        var there = await filon.WorkspaceAsync();
        await filon.Get<Database>().WriteAsync(t => t.ExecuteAsync("update audit_line set who = 'somebody@else.example' where workspace_id = @Id and number = 1", new { there.Id }), default);

        var (code, checks) = await Doctor.RunAsync(filon.Get<Settings>());
        (code, checks["audit"].State).ShouldBe((2, "broken"));
        checks["audit"].Finding.ShouldBe("In the log of Acme SA, line 1 was changed or is missing.");
        WebUtility.HtmlDecode(await acme.PageAsync("server")).ShouldContain("line 1 was changed or is missing");
        WebUtility.HtmlDecode(await other.PageAsync("server")).ShouldNotContain("was changed or is missing");
    }

    [Fact]
    public async Task A_log_without_its_youngest_line_is_found_without_reading_it_whole()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var owner = await filon.SignedInAsync();
        for (var i = 0; i < 3; i++) await owner.PostAsync("settings", ("workspace", $"Acme {i}"), ("timeZone", "Europe/Paris"));
        var there = await filon.WorkspaceAsync();
        var audit = filon.Get<Filon.Audit.AuditQuery>();
        (await audit.VerifyAsync(there.Id, default, last: 2)).ShouldBe((2, null));

        await filon.Get<Database>().WriteAsync(t => t.ExecuteAsync("delete from audit_line where workspace_id = @Id and number = 3", new { there.Id }), default);

        (await audit.VerifyAsync(there.Id, default, last: 2)).ShouldBe((1, 3));
        (await audit.VerifyAsync(there.Id, default)).ShouldBe((2, 3));
    }
}

using Filon.Letters;
using Filon.Server;
using Filon.Server.Operation;
using Filon.Server.Operation.Checks;
using Filon.Storage;
using Filon.Tests.Letters;
using Filon.Tests.Support;
using NodaTime;
using Shouldly;

namespace Filon.Tests.Operation;

public sealed class MailCheckTests
{
    [Fact]
    public async Task Without_a_mail_server_the_doctor_says_that_links_are_passed_on_by_hand()
    {
        await using var filon = await RunningFilon.StartAsync();

        var mail = (await Doctor.RunAsync(filon.Get<Settings>())).Checks["mail"];

        mail.State.ShouldBe("fine");
        mail.Finding.ShouldContain("No mail server is set");
    }

    [Theory]
    [InlineData(MailSecurity.None)]
    [InlineData(MailSecurity.StartTls)]
    public async Task A_mail_server_is_asked_as_far_as_its_door_and_gets_no_letter(MailSecurity security)
    {
        using var listener = new SmtpListener(security);
        await using var filon = await RunningFilon.StartAsync(settle: settings => settings with { Mail = listener.Server with { User = "filon", Password = "secret" } });

        var settings = filon.Get<Settings>();
        (await Doctor.RunAsync(settings)).Checks["mail"].State.ShouldBe("fine");
        listener.Mails.ShouldBeEmpty();
        listener.Commands.ShouldNotContain(command => command.StartsWith("MAIL", StringComparison.Ordinal));

        listener.Answers["AUTH"] = "535 who are you";
        var (code, checks) = await Doctor.RunAsync(settings);
        (code, checks["mail"].State).ShouldBe((2, "broken"));
        checks["mail"].Finding.ShouldContain("who are you");
    }

    [Fact]
    public async Task A_mail_server_that_is_away_is_broken_and_named()
    {
        await using var filon = await RunningFilon.StartAsync(settle: settings => settings with { Mail = new("127.0.0.1", 9, MailSecurity.None, "filon@example.org") });

        var mail = (await Doctor.RunAsync(filon.Get<Settings>())).Checks["mail"];

        mail.State.ShouldBe("broken");
        mail.Finding.ShouldStartWith("The mail server 127.0.0.1 cannot be reached");
        mail.Remedy.ShouldContain("filon mail test");
    }

    [Theory, EveryEngine]
    public async Task Letters_that_wait_or_were_given_up_are_counted(Engine engine)
    {
        using var listener = new SmtpListener();
        listener.Answers["RCPT"] = "450 later";
        await using var filon = await RunningFilon.StartAsync(engine, settle: settings => settings with { Mail = listener.Server });
        using var owner = await filon.SignedInAsync();
        await owner.PostAsync("settings/invitations", ("email", "new@example.org"), ("role", "viewer"));
        await UntilAsync(filon, backlog => backlog is { Waiting: 1, Tried: 1, Failed: 0, Oldest: not null });
        (await Doctor.RunAsync(filon.Get<Settings>())).Checks["mail"].Finding.ShouldStartWith("1 letter waits, the oldest since");

        listener.Answers["RCPT"] = "550 nobody";
        await owner.PostAsync("settings/invitations", ("email", "other@example.org"), ("role", "viewer"));
        await UntilAsync(filon, backlog => backlog is { Waiting: 1, Failed: 1 });
        var mail = (await Doctor.RunAsync(filon.Get<Settings>())).Checks["mail"];
        (mail.State, mail.Finding).ShouldBe(("attention", "1 letter was given up in the last seven days."));
    }

    [Fact]
    public void Letters_that_wait_for_a_server_that_is_no_longer_set_are_told()
    {
        var finding = LetterCheck.Judge(null, null, new(2, 1, 0, Instant.FromUtc(2026, 6, 1, 12, 0)));

        finding.State.ShouldBe(CheckState.Attention);
        finding.Sentence.ShouldBe(new("2 letters wait, the oldest since 01/06/2026.", "2 courriels attendent, le plus ancien depuis le 01/06/2026."));
    }

    private static async Task UntilAsync(RunningFilon filon, Predicate<MailBacklog> come)
    {
        for (var i = 0; i < 200; i++)
        {
            if (come(await filon.Get<MailBacklogQuery>().ReadAsync(default))) return;
            await Task.Delay(50);
        }

        throw new TimeoutException((await filon.Get<MailBacklogQuery>().ReadAsync(default)).ToString());
    }
}

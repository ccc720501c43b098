using Filon.Links.Settings;
using Filon.Server.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Filon.Server.Links;

/// <summary>The settings of links: uniqueness, own networks, own domains, conventions, templates, the block list.</summary>
internal static class LinkSettingsPages
{
    private const string Here = "links/settings";

    public static async Task<IResult> ShowAsync(Visit visit, LinkSettingsReader reader, CancellationToken cancel) =>
        Show(visit, await reader.ReadAsync(visit.Workspace.Id, cancel));

    public static async Task<IResult> SaveAsync([FromForm] LinkSettingsFields form, Visit visit, LinkSettingsReader reader, LinkSettingsStore store, CancellationToken cancel)
    {
        var read = form.Read();
        if (!read.Succeeded) return Show(visit, await reader.ReadAsync(visit.Workspace.Id, cancel) with { Form = form, Failure = read.Failure });
        await store.SaveAsync(visit.Workspace.Id, read.Value, cancel);
        return Page.Done(visit, Here, new("The settings are saved; links keep to them within a second.", "Les réglages sont enregistrés\u00a0; les liens s’y tiennent dans la seconde."));
    }

    public static async Task<IResult> AddDomainAsync([FromForm] HostForm form, Visit visit, LinkSettingsReader reader, ShortDomainStore store, LinkDesk desk, CancellationToken cancel) =>
        await AnswerAsync(visit, reader, (await store.AddAsync(visit.Workspace.Id, form.Host, desk.ServerHosts, cancel)).Failure, new("The domain is added.", "Le domaine est ajouté."), cancel);

    public static async Task<IResult> RemoveDomainAsync([FromForm] HostForm form, Visit visit, LinkSettingsReader reader, ShortDomainStore store, CancellationToken cancel) =>
        await AnswerAsync(visit, reader, (await store.RemoveAsync(visit.Workspace.Id, form.Host, cancel)).Failure, new("The domain is removed.", "Le domaine est retiré."), cancel);

    public static async Task<IResult> BlockAsync([FromForm] HostForm form, Visit visit, LinkSettingsReader reader, BlockListStore store, CancellationToken cancel) =>
        await AnswerAsync(visit, reader, (await store.AddAsync(visit.Workspace.Id, form.Host, form.Note, cancel)).Failure, new("No new link leads there.", "Aucun nouveau lien n’y mènera."), cancel);

    public static async Task<IResult> UnblockAsync([FromForm] HostForm form, Visit visit, LinkSettingsReader reader, BlockListStore store, CancellationToken cancel) =>
        await AnswerAsync(visit, reader, await store.RemoveAsync(visit.Workspace.Id, form.Host, cancel) ? null : NotThere, new("Links may lead there again.", "Les liens peuvent de nouveau y mener."), cancel);

    public static async Task<IResult> AddTemplateAsync([FromForm] TemplateForm form, Visit visit, LinkSettingsReader reader, UtmTemplateStore store, LinkSettingsStore settings, CancellationToken cancel) =>
        await AnswerAsync(visit, reader, (await store.AddAsync(visit.Workspace.Id, form.Template, await settings.ReadAsync(visit.Workspace.Id, cancel), cancel)).Failure, new("The template is added.", "Le modèle est ajouté."), cancel);

    public static async Task<IResult> RemoveTemplateAsync(long id, Visit visit, LinkSettingsReader reader, UtmTemplateStore store, CancellationToken cancel) =>
        await AnswerAsync(visit, reader, await store.RemoveAsync(visit.Workspace.Id, id, cancel) ? null : NotThere, new("The template is removed; links made with it stay as they are.", "Le modèle est retiré\u00a0; les liens faits avec lui restent tels quels."), cancel);

    internal static Failure NotThere { get; } = new(FailureKind.NotFound, "It is no longer there.", "Ce n’est plus là.");

    private static async Task<IResult> AnswerAsync(Visit visit, LinkSettingsReader reader, Failure? failure, Sentence done, CancellationToken cancel) =>
        failure is null ? Page.Done(visit, Here, done) : Show(visit, await reader.ReadAsync(visit.Workspace.Id, cancel) with { Failure = failure });

    private static IResult Show(Visit visit, LinkSettingsPage page) => Page.Of<LinkSettingsView, LinkSettingsPage>(
        visit, new("Settings of links", "Réglages des liens"), page, page.Failure is null ? StatusCodes.Status200OK : Problems.Status(page.Failure.Kind));
}

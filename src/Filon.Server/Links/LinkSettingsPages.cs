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
        var (read, page) = (form.Read(), await reader.ReadAsync(visit.Workspace.Id, cancel));
        if (!read.Succeeded) return Show(visit, page with { Form = form, Failure = read.Failure });
        await store.SaveAsync(visit.Workspace.Id, read.Value, cancel);
        return Page.Done(
            visit, Here, new("The settings are saved; links keep to them within a second.", "Les réglages sont enregistrés\u00a0; les liens s’y tiennent dans la seconde."), UndoPath.Fitting(UndoPath.Of($"{Here}/put", page.Form)));
    }

    public static async Task<IResult> PutBackAsync([AsParameters] LinkSettingsFields former, Visit visit, LinkSettingsStore store, CancellationToken cancel)
    {
        var read = former.Read();
        if (!read.Succeeded) return Page.Failure(visit, read.Failure);
        await store.SaveAsync(visit.Workspace.Id, read.Value, cancel);
        return Page.Done(visit, Here, new("The settings are as they were.", "Les réglages sont comme avant."));
    }

    public static async Task<IResult> AddDomainAsync(HostForm form, Visit visit, LinkSettingsReader reader, ShortDomainStore store, LinkDesk desk, CancellationToken cancel)
    {
        var added = await store.AddAsync(visit.Workspace.Id, form.Host, desk.ServerHosts, cancel);
        return await AnswerAsync(visit, reader, added.Failure, new("The domain is added.", "Le domaine est ajouté."), added.Succeeded ? ToHost("domains/remove", added.Value.Host) : null, cancel);
    }

    public static async Task<IResult> RemoveDomainAsync(HostForm form, Visit visit, LinkSettingsReader reader, ShortDomainStore store, CancellationToken cancel) =>
        await AnswerAsync(visit, reader, (await store.RemoveAsync(visit.Workspace.Id, form.Host, cancel)).Failure, new("The domain is removed.", "Le domaine est retiré."), ToHost("domains", form.Host), cancel);

    public static async Task<IResult> BlockAsync(HostForm form, Visit visit, LinkSettingsReader reader, BlockListStore store, CancellationToken cancel)
    {
        var blocked = await store.AddAsync(visit.Workspace.Id, form.Host, form.Note, cancel);
        return await AnswerAsync(visit, reader, blocked.Failure, new("No new link leads there.", "Aucun nouveau lien n’y mènera."), blocked.Succeeded ? ToHost("blocked/remove", blocked.Value.Host) : null, cancel);
    }

    public static async Task<IResult> UnblockAsync(HostForm form, Visit visit, LinkSettingsReader reader, BlockListStore store, CancellationToken cancel)
    {
        var former = (await store.ListAsync(visit.Workspace.Id, cancel)).FirstOrDefault(blocked => blocked.Host == form.Host);
        var gone = await store.RemoveAsync(visit.Workspace.Id, form.Host, cancel);
        return await AnswerAsync(visit, reader, gone ? null : NotThere, new("Links may lead there again.", "Les liens peuvent de nouveau y mener."), ToHost("blocked", form.Host, former?.Note), cancel);
    }

    public static async Task<IResult> AddTemplateAsync(TemplateForm form, Visit visit, LinkSettingsReader reader, UtmTemplateStore store, LinkSettingsStore settings, CancellationToken cancel)
    {
        var added = await store.AddAsync(visit.Workspace.Id, form.Template, await settings.ReadAsync(visit.Workspace.Id, cancel), cancel);
        return await AnswerAsync(visit, reader, added.Failure, new("The template is added.", "Le modèle est ajouté."), added.Succeeded ? $"{Here}/templates/{added.Value.Id}/remove" : null, cancel);
    }

    public static async Task<IResult> RemoveTemplateAsync(long id, Visit visit, LinkSettingsReader reader, UtmTemplateStore store, CancellationToken cancel)
    {
        var former = (await store.ListAsync(visit.Workspace.Id, cancel)).FirstOrDefault(template => template.Id == id);
        var gone = await store.RemoveAsync(visit.Workspace.Id, id, cancel);
        return await AnswerAsync(
            visit, reader, gone ? null : NotThere, new("The template is removed; links made with it stay as they are.", "Le modèle est retiré\u00a0; les liens faits avec lui restent tels quels."),
            former is null ? null : UndoPath.Fitting(UndoPath.Of($"{Here}/templates", TemplateForm.Of(former))), cancel);
    }

    private static string ToHost(string path, string? host, string? note = null) =>
        $"{Here}/{path}?host={Uri.EscapeDataString(host ?? "")}{(note is null ? "" : $"&note={Uri.EscapeDataString(note)}")}";

    internal static Failure NotThere { get; } = new(FailureKind.NotFound, "It is no longer there.", "Ce n’est plus là.");

    private static async Task<IResult> AnswerAsync(Visit visit, LinkSettingsReader reader, Failure? failure, Sentence done, string? undo, CancellationToken cancel) =>
        failure is null ? Page.Done(visit, Here, done, undo) : Show(visit, await reader.ReadAsync(visit.Workspace.Id, cancel) with { Failure = failure });

    private static IResult Show(Visit visit, LinkSettingsPage page) => Page.Of<LinkSettingsView, LinkSettingsPage>(
        visit, new("Settings of links", "Réglages des liens"), page, page.Failure is null ? StatusCodes.Status200OK : Problems.Status(page.Failure.Kind));
}

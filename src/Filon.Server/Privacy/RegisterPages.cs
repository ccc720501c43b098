using System.Text;
using Filon.Privacy;
using Filon.Server.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Filon.Server.Privacy;

/// <summary>The register of processing and the self-assessment: on a page, and as files.</summary>
internal static class RegisterPages
{
    public static async Task<IResult> PageAsync(Visit visit, RegisterDesk desk, CancellationToken cancel) =>
        Page.Of<RegisterView, RegisterPage>(visit, new("Register of processing", "Registre des traitements"), await desk.ReadAsync(visit, cancel));

    public static async Task<IResult> SaveAsync([FromForm] ControllerForm form, Visit visit, PolicyStore policies, CancellationToken cancel)
    {
        await policies.SetControllerAsync(visit.Workspace.Id, form.Controller, cancel);
        return Page.Done(visit, "privacy/register", new("Saved: the register says so.", "Enregistré : le registre le dit."));
    }

    public static async Task<IResult> HtmlAsync(Visit visit, RegisterDesk desk, CancellationToken cancel) =>
        File(RegisterDocument.Html((await desk.ReadAsync(visit, cancel)).Register, visit.Language), "text/html; charset=utf-8", "register.html");

    public static async Task<IResult> MarkdownAsync(Visit visit, RegisterDesk desk, CancellationToken cancel) =>
        File(RegisterDocument.Markdown((await desk.ReadAsync(visit, cancel)).Register, visit.Language), "text/markdown; charset=utf-8", "register.md");

    public static async Task<IResult> CsvAsync(Visit visit, RegisterDesk desk, CancellationToken cancel)
    {
        var register = (await desk.ReadAsync(visit, cancel)).Register;
        var table = new CsvTable(visit.Language, new("Document", "Document"), new("Section", "Rubrique"), new("Question", "Question"), new("Answer", "Réponse"), new("To do", "À faire"));
        foreach (var (title, lines) in RegisterDocument.Parts(register))
            foreach (var line in lines)
                table.Add(title, line.Section, line.Question, RegisterDocument.Answer(line), line.Answer is null || line.Attention ? new Sentence("yes", "oui") : null);
        return table.Download("register.csv");
    }

    private static IResult File(string text, string type, string name) => Results.File(Encoding.UTF8.GetBytes(text), type, name);
}

using System.CommandLine;
using Filon.Measure.Attribution;
using Filon.Measure.Returns;
using Filon.Server.Costs;
using Filon.Workspaces;
using NodaTime;
using NodaTime.Text;

namespace Filon.Server.Cli;

/// <summary>What <c>filon roi</c>, <c>coca</c> and <c>tlv</c> have in common: whose, by which model, as of which day, written how.</summary>
internal sealed class ReturnsOptions
{
    private readonly CommandContext _context;
    private readonly Option<string?> _workspace, _model, _on;
    private readonly Option<bool> _csv, _json;

    public ReturnsOptions(CommandContext context)
    {
        _context = context;
        _workspace = new("--workspace") { Description = context.Say("Its short name; the first by default", "Son nom court\u00a0; le premier par défaut") };
        _model = new("--model") { Description = context.Say("The method in force by default", "La méthode en vigueur par défaut") };
        _on = new("--on") { Description = context.Say("The last day that counts, such as 2026-06-30; today by default", "Le dernier jour qui compte, par exemple 2026-06-30\u00a0; aujourd’hui par défaut") };
        _csv = new("--csv") { Description = context.Say("One line a row", "Une ligne par rangée") };
        _json = new("--json") { Description = context.Say("One JSON object", "Un objet JSON") };
    }

    public void AddTo(Command verb)
    {
        foreach (var option in new Option[] { _workspace, _model, _on, _csv, _json }) verb.Options.Add(option);
    }

    /// <summary>Reads the returns asked for and writes them one of the three ways.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(
        ParseResult parsed, Func<ReturnsData, object> json, Func<ReturnsData, string> csv, Action<ReturnsData> table, CancellationToken cancel)
    {
        if (Refusal(parsed) is { } refusal) return _context.Fail(refusal);
        await using var services = await _context.OpenAsync(cancel);
        var workspace = await WorkspaceChoice.FindAsync(services, parsed.GetValue(_workspace), cancel);
        if (!workspace.Succeeded) return _context.Fail(workspace.Failure);
        var data = await ReadAsync(services, workspace.Value, Models.FromName(parsed.GetValue(_model) ?? ""), Day(parsed.GetValue(_on)), cancel);
        if (parsed.GetValue(_json)) _context.Output.WriteLine(CliJson.Write(json(data)));
        else if (parsed.GetValue(_csv)) _context.Output.Write(csv(data));
        else table(data);
        foreach (var gap in data.Book.Gaps) _context.Error.WriteLine(gap.Sentence.In(_context.Language));
        return 0;
    }

    internal static Task<ReturnsData> ReadAsync(IServiceProvider services, Workspace workspace, Model? model, LocalDate? on, CancellationToken cancel) =>
        services.GetRequiredService<ReturnsQuery>()
            .ReadAsync(workspace, new(on ?? services.GetRequiredService<TimeProvider>().Today(workspace), model), cancel);

    private Failure? Refusal(ParseResult parsed)
    {
        List<Problem> problems = [];
        if (parsed.GetValue(_model) is { } model && Models.FromName(model)?.IsDealByDeal() != true)
            problems.Add(new("--model", Sentence.Format(
                "“{0}” is no deal-by-deal model: {1}.", "«\u00a0{0}\u00a0» n’est pas un modèle affaire par affaire\u00a0: {1}.",
                model, string.Join(", ", Models.DealByDeal.Select(one => one.Name())))));
        if (parsed.GetValue(_on) is { } on && Day(on) is null)
            problems.Add(new("--on", Sentence.Format("“{0}” is not a day such as 2026-06-30.", "«\u00a0{0}\u00a0» n’est pas un jour comme 2026-06-30.", on)));
        return problems.Count == 0 ? null : Failure.Invalid(problems);
    }

    private static LocalDate? Day(string? said) => LocalDatePattern.Iso.Parse(said ?? "") is { Success: true, Value: var day } ? day : null;
}

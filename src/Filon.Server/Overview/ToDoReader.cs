using Filon.Imports;
using Filon.Measure;
using Filon.Measure.Agreement;
using Filon.Measure.Ledger;
using Filon.Measure.Returns;
using Filon.People;
using Filon.Server.Measure;

namespace Filon.Server.Overview;

/// <summary>What waits for a person in a workspace: an ordered list, each with a name and where to see to it.</summary>
public sealed class ToDoReader(QuestionQuery questions, AgreementStore agreements)
{
    public async Task<IReadOnlyList<ToDo>> ReadAsync(long workspace, ReturnsData data, MeasureState state, IReadOnlyList<Import> imports, CancellationToken cancel)
    {
        var method = new MethodPage(data.Settings, await agreements.ListAsync(workspace, cancel), null);
        ToDo?[] found =
        [
            Imports(imports), Deals(state.Gaps), Costs(data.Book.Gaps.Count), Confirm(await questions.CountAsync(workspace, cancel)),
            state.HasWonDeals ? Margin(data.Settings) : null, state.HasWonDeals ? Agree(method) : null,
        ];
        return [.. found.OfType<ToDo>()];
    }

    private static ToDo? Imports(IReadOnlyList<Import> imports) =>
        imports.Count(import => import.State is ImportState.Mapping or ImportState.Previewed) is var waiting and > 0
            ? new("check-imports", Sentence.Count(waiting,
                  new("{0:N0} file is read, but nothing of it is written yet.", "{0:N0} fichier est lu, mais rien n’en est encore écrit."),
                  new("{0:N0} files are read, but nothing of them is written yet.", "{0:N0} fichiers sont lus, mais rien n’en est encore écrit.")),
                new("Check and apply", "Vérifier et appliquer"), "imports")
            : null;

    private static ToDo? Deals(long gaps) => gaps > 0
        ? new("mend-deals", Sentence.Count(gaps,
              new("{0:N0} won deal cannot be counted as it is.", "{0:N0} affaire gagnée ne peut être comptée telle quelle."),
              new("{0:N0} won deals cannot be counted as they are.", "{0:N0} affaires gagnées ne peuvent être comptées telles quelles.")),
            new("See why", "Voir pourquoi"), "measure/gaps")
        : null;

    private static ToDo? Costs(int gaps) => gaps > 0
        ? new("mend-costs", Sentence.Count(gaps,
              new("{0:N0} thing keeps the costs from being complete.", "{0:N0} point empêche les coûts d’être complets."),
              new("{0:N0} things keep the costs from being complete.", "{0:N0} points empêchent les coûts d’être complets.")),
            new("Mend it", "Corriger"), "costs")
        : null;

    private static ToDo? Confirm(long waiting) => waiting > 0
        ? new("confirm", Sentence.Count(waiting,
              new("{0:N0} time, two profiles may be one person: it is for you to say.", "{0:N0} fois, deux profils sont peut-être une même personne\u00a0: c’est à vous de le dire."),
              new("{0:N0} times, two profiles may be one person: it is for you to say.", "{0:N0} fois, deux profils sont peut-être une même personne\u00a0: c’est à vous de le dire.")),
            new("Confirm or refuse", "Confirmer ou refuser"), "people/questions")
        : null;

    private static ToDo? Margin(MeasureSettings settings) => settings.Margin >= 1
        ? new("set-margin", new("All revenue counts as margin, which flatters every return.", "Tout le chiffre d’affaires compte comme marge, ce qui flatte chaque retour."),
            new("Set the margin with finance", "Fixer la marge avec la finance"), "measure/method")
        : null;

    private static ToDo? Agree(MethodPage method)
    {
        var missing = Enum.GetValues<Department>().Where(department => method.Agreed(department) is null).Select(MethodWords.Of).ToList();
        if (missing.Count == 0) return null;
        var (en, fr) = (string.Join(", ", missing.Select(name => name.En)), string.Join(", ", missing.Select(name => name.Fr)));
        return new("agree", new($"Nobody of these has agreed with the method yet: {en}.", $"Personne de ces services n’a encore approuvé la méthode\u00a0: {fr}."),
            new("Agree on it", "Se mettre d’accord"), "measure/method");
    }
}

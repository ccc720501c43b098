using System.Globalization;
using Filon.People;

namespace Filon.Bench;

/// <summary>
/// Who is one person, on labelled messy data made with the simulation: <c>./bench matching [--persons N] [--rounds N] [--in-memory] [--faults]</c>.
/// The baseline of the same run joins what has one e-mail address.
/// </summary>
internal static class MatchingBenchmark
{
    public static async Task<Race> RunAsync(string[] arguments)
    {
        var persons = Number(arguments, "--persons", 100_000);
        var people = MessyPeople.Make(7, persons);
        var (mail, named, found, answered) = (default(IReadOnlyList<IReadOnlyCollection<int>>)!, default(IReadOnlyList<IReadOnlyCollection<int>>)!, default(Resolution)!, default(Resolution)!);
        var race = new Race(string.Create(CultureInfo.InvariantCulture, $"Matching: {people.Profiles.Count:#,0} profiles of {persons:#,0} persons and as many strangers as the networks bring"))
            .With("one e-mail address", () => Task.Run(() => mail = ExactJoin.ByEmail(people.Profiles)))
            .With("one e-mail address, or one folded name at one folded firm", () => Task.Run(() => named = ExactJoin.ByEmailOrName(people.Profiles)))
            .With("Filon, in memory: firms and persons", () => Task.Run(() => found = Resolve(people, [])));
        var rounds = Number(arguments, "--rounds", 3);
        await race.RunAsync(rounds, warmUp: rounds > 1 ? 1 : 0);
        var seconds = people.Profiles.Count / race.Rate(2, people.Profiles.Count);
        answered = Resolve(people, Answers(people, found));
        var questions = found.Edges.Where(edge => edge.State == EdgeState.Proposed).ToList();
        var good = questions.Count(edge => IsOne(people, edge));
        race.Note("| joined by | precision | recall |").Note("|---|---:|---:|")
            .Note(Line("one e-mail address", PairScore.Of(mail, people.Humans)))
            .Note(Line("one e-mail address, or one folded name at one folded firm", PairScore.Of(named, people.Humans)))
            .Note(Line("Filon by itself", PairScore.Of(found.Humans, people.Humans)))
            .Note(Line("Filon, its questions answered", PairScore.Of(answered.Humans, people.Humans)))
            .Note("")
            .Note(string.Create(CultureInfo.InvariantCulture, $"{questions.Count:#,0} questions, {questions.Count * 1000.0 / people.Profiles.Count:0.0} per 1,000 profiles, {(double)good / Math.Max(1, questions.Count):P0} of them about one person."))
            .Note(string.Create(CultureInfo.InvariantCulture, $"{found.Weighed:#,0} pairs weighed, {found.Weighed / seconds:#,0} a second. {Environment.ProcessorCount} processors."));
        if (arguments.Contains("--faults")) MatchingFaults.Print(people, found, Console.Error);
        if (!arguments.Contains("--in-memory")) await StoredMatching.MeasureAsync(race, people);
        race.Note("");
        var (missed, certain, ceiling) = new MissedPairs(people).Count(found);
        race.Note("| what the pairs that Filon missed share at most | pairs | of all true pairs |").Note("|---|---:|---:|");
        foreach (var line in missed) race.Note(line);
        return race.Note("").Note(string.Create(CultureInfo.InvariantCulture, $"{certain * 100:0.0} % of the true pairs are held together, directly or through other sources, by more than a name: what can be joined with certainty. With every name that nobody else here bears, which no program can be sure of, it would be {ceiling * 100:0.0} %; the rest cannot be known."));
    }

    private static Resolution Resolve(MessyPeople people, IReadOnlyList<Decision> decisions)
    {
        var next = 1_000_000_000L;
        var companies = CompanyResolution.Run(people.Profiles, [], () => ++next);
        return Resolver.Run(people.Profiles, companies.Companies, decisions);
    }

    private static List<Decision> Answers(MessyPeople people, Resolution found) =>
        [.. found.Edges.Where(edge => edge.State == EdgeState.Proposed).Select(edge => new Decision(edge.A, edge.B, IsOne(people, edge)))];

    private static bool IsOne(MessyPeople people, IdentityEdge edge) => people.Humans[(int)edge.A - 1] == people.Humans[(int)edge.B - 1];

    private static string Line(string what, PairScore score) =>
        string.Create(CultureInfo.InvariantCulture, $"| {what} | {score.Precision * 100:0.00} % | {score.Recall * 100:0.0} % |");

    private static int Number(string[] arguments, string name, int usual) =>
        PagesBenchmark.Option(arguments, name) is { } said ? int.Parse(said, CultureInfo.InvariantCulture) : usual;
}

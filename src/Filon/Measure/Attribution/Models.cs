namespace Filon.Measure.Attribution;

/// <summary>The models' names on the command line, in files and in the API, and how they are grouped.</summary>
public static class Models
{
    private static readonly string[] Names =
    [
        "first", "last", "last-marketing", "both", "linear", "linear-distinct", "position", "w-shaped", "time-decay",
        "shapley-sum", "shapley-ordered", "removal-share",
        "markov-1", "markov-2", "markov-3", "shapley-rate",
    ];

    /// <summary>All of them, in the order in which they are shown.</summary>
    public static IReadOnlyList<Model> All { get; } = Enum.GetValues<Model>();

    /// <summary>Those that divide each deal on its own, so that a ledger can hold their lines.</summary>
    public static IReadOnlyList<Model> DealByDeal { get; } = [.. All.Where(IsDealByDeal)];

    public static string Name(this Model model) => Names[(int)model];

    public static bool IsDealByDeal(this Model model) => model < Model.Markov1;

    public static bool IsMarkov(this Model model) => model is Model.Markov1 or Model.Markov2 or Model.Markov3;

    /// <summary>How many consecutive touches make a state of this Markov model: 1, 2 or 3.</summary>
    public static int Order(this Model model) => model - Model.Markov1 + 1;

    /// <summary>The model of that name; null where there is none.</summary>
    public static Model? FromName(string name)
    {
        var index = Array.IndexOf(Names, name.Trim().ToLowerInvariant());
        return index < 0 ? null : (Model)index;
    }
}

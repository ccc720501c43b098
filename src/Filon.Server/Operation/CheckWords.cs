namespace Filon.Server.Operation;

/// <summary>The states of a check in words.</summary>
internal static class CheckWords
{
    public static Sentence Of(CheckState state) => state switch
    {
        CheckState.Fine => new("Fine", "Bien"),
        CheckState.Attention => new("Attention", "À surveiller"),
        _ => new("Broken", "En panne"),
    };

    public static Sentence Summary(CheckState worst) => worst switch
    {
        CheckState.Fine => new("All is well.", "Tout va bien."),
        CheckState.Attention => new("Something wants your attention.", "Un point demande votre attention."),
        _ => new("Something is broken.", "Quelque chose est en panne."),
    };
}

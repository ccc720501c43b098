namespace Filon.Server.Operation;

/// <summary>What was found, and what to do about it where it is not fine.</summary>
public sealed record Finding(CheckState State, Sentence Sentence, Sentence? Remedy)
{
    public static Finding Fine(Sentence sentence) => new(CheckState.Fine, sentence, null);

    public static Finding Attention(Sentence sentence, Sentence remedy) => new(CheckState.Attention, sentence, remedy);

    public static Finding Broken(Sentence sentence, Sentence remedy) => new(CheckState.Broken, sentence, remedy);
}

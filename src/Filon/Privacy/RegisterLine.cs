namespace Filon.Privacy;

/// <summary>One line of the register or of the self-assessment.</summary>
/// <param name="Answer">Null where only people can answer, and nobody has.</param>
/// <param name="Attention">True where the answer asks for something to be done.</param>
public sealed record RegisterLine(Sentence Section, Sentence Question, Sentence? Answer, bool Attention = false);

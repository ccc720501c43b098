using Filon.Privacy;

namespace Filon.Server.Privacy;

/// <summary>One question of the register.</summary>
/// <param name="Section">Under which heading.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Answer">Null where only people can answer, and nobody has.</param>
/// <param name="Attention">Whether something is to be done.</param>
public sealed record RegisterLineAnswer(string Section, string Question, string? Answer, bool Attention)
{
    internal static RegisterLineAnswer Of(RegisterLine line, Language language) =>
        new(line.Section.In(language), line.Question.In(language), line.Answer?.In(language), line.Attention || line.Answer is null);
}

using Filon.People;

namespace Filon.Server.People;

/// <summary>Two persons that may be one, for somebody to say.</summary>
public sealed record QuestionAnswer(JoinAnswer Join, PersonAnswer Left, PersonAnswer Right, IReadOnlyList<ProfileAnswer> LeftProfiles, IReadOnlyList<ProfileAnswer> RightProfiles)
{
    internal static QuestionAnswer Of(Question question) => new(
        JoinAnswer.Of(question.Join), PersonAnswer.Of(question.Left), PersonAnswer.Of(question.Right),
        [.. question.LeftProfiles.Select(ProfileAnswer.Of)], [.. question.RightProfiles.Select(ProfileAnswer.Of)]);
}

namespace Filon.People;

/// <summary>Two persons that may be one, for somebody to say.</summary>
public sealed record Question(JoinCard Join, PersonLine Left, PersonLine Right, IReadOnlyList<ProfileCard> LeftProfiles, IReadOnlyList<ProfileCard> RightProfiles);

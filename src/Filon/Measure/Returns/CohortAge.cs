namespace Filon.Measure.Returns;

/// <summary>Whether the leads of a month are old enough to be judged by the simple rule.</summary>
public enum CohortAge { Judged, PartlyJudged, TooYoung }

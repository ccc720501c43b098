namespace Filon.Jobs;

/// <summary>Where a job stands.</summary>
public enum JobState { Waiting, Running, Done, Failed }

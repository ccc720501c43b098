namespace Filon.Server.Events;

/// <summary>How many persons it concerned.</summary>
public sealed record CountAnswer(int Count);

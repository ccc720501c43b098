namespace Filon.People;

/// <summary>What a person once said of two profiles. It stands for ever, whatever the evidence.</summary>
public sealed record Decision(long A, long B, bool OnePerson);

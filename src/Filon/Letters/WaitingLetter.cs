namespace Filon.Letters;

/// <summary>A letter in the queue, and how often it was tried.</summary>
internal sealed record WaitingLetter(Letter Letter, int Tries);

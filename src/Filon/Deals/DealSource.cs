namespace Filon.Deals;

/// <summary>The line of the file that last said what a deal is.</summary>
public sealed record DealSource(long ImportId, string File, string Part, long Line);

namespace Filon.Reciprocity;

/// <summary>How near the topics of an account are to ours: thirds of the accounts that say anything, or nothing to compare.</summary>
public enum Nearness { Near, Middle, Far, Unknown }

namespace Filon.Links;

/// <summary>Whether a link leads where it was made to.</summary>
public enum LinkState { Live, Expired, Spent, Removed }

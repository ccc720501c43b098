namespace Filon.Links.Visitors;

/// <summary>For how long a person who clicks again on a link is the same person; the numbers are kept. A day unless the workspace says otherwise.</summary>
public enum UniquenessWindow { Hour = 1, Day = 2, Week = 3 }

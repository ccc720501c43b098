namespace Filon.Links.Truth;

/// <summary>That a visitor has clicked on a link. The visitor's key changes with the uniqueness window, and so does this.</summary>
public readonly record struct VisitorClick(long Link, long Visitor);

namespace Filon.Links.Lists;

/// <summary>By what links are listed, the greatest first.</summary>
public enum LinkOrder { Newest, Clicks, LastClicked }

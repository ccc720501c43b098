namespace Filon.Privacy;

/// <summary>How people learn that they are held: still to be told (GDPR art. 14: within a month), or told when they gave the data (art. 13).</summary>
public enum NoticeRule { ToGive, AtCollection }

namespace Filon.Imports;

/// <summary>They follow us, or we follow them.</summary>
public enum FollowDirection { Follower, Following }

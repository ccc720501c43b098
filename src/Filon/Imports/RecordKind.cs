namespace Filon.Imports;

/// <summary>What a line of a file can be.</summary>
public enum RecordKind { Profile, Company, Deal, Post, Touch, Conversion, Cost, Hours, Follow, Figures, Clicks }

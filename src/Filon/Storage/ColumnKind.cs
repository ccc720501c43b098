namespace Filon.Storage;

/// <summary>The kinds of value both engines keep alike: string, long, double, bool, byte[].</summary>
public enum ColumnKind { Text, Whole, Real, Flag, Bytes }

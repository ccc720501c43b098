namespace Filon.Storage;

/// <summary>What becomes of a column where the row is there already.</summary>
public enum Merge { Key, Keep, Sum, Least, Most }

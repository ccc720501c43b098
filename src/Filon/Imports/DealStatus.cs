namespace Filon.Imports;

/// <summary>Where a deal stands, whatever the name of its stage.</summary>
public enum DealStatus { Open, Won, Lost }

namespace Filon.Imports;

/// <summary>What a touch was in the journey.</summary>
public enum TouchKind { Marketing, Sales, Lead, Opportunity }

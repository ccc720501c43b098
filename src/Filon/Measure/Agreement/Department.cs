namespace Filon.Measure.Agreement;

/// <summary>Those who must agree on a method before its figures are believed.</summary>
public enum Department { Marketing, Sales, Finance }

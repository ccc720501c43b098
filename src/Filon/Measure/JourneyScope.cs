namespace Filon.Measure;

/// <summary>Whose touches make the journey of a deal: those of everybody at its company, or of its own contacts alone.</summary>
public enum JourneyScope { Company, Person }

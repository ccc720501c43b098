namespace Filon.Measure.Attribution.Files;

/// <summary>Where a field stands in the buffer, its quotes left out. Escaped: it holds doubled quotes.</summary>
internal readonly record struct Field(int Start, int Length, bool Escaped);

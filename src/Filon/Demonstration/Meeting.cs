namespace Filon.Demonstration;

/// <summary>A trade show or a webinar, on a day counted from the first.</summary>
internal sealed record Meeting(int Day, string Name, string Slug);

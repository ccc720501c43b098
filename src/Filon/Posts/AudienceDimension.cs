namespace Filon.Posts;

/// <summary>By what an audience is mapped.</summary>
public enum AudienceDimension { Sector, Role, Region }

namespace Filon.Storage;

/// <summary>The two databases Filon runs on.</summary>
public enum Engine { Sqlite, PostgreSql }

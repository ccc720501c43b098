using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Filon.Storage;

/// <summary>What the database or the disk cannot do just now, in a sentence: nobody's mistake, and over when the cause is.</summary>
public static class DatabaseTrouble
{
    private const int Busy = 5, Locked = 6, ReadOnly = 8, DiskError = 10, Full = 13, CannotOpen = 14; // SQLite's primary codes
    private const int NoSpace = 28, QuotaExceeded = 122; // of the system

    /// <summary>Null where the exception is a mistake of ours.</summary>
    public static Failure? Of(Exception exception) => exception switch
    {
        SqliteException { SqliteErrorCode: Full } => DiskFull,
        SqliteException { SqliteErrorCode: Busy or Locked or ReadOnly or DiskError or CannotOpen } => Away,
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => DiskFull,
        PostgresException { SqlState: [ '5', '3' or '7', ..] or ['0', '8', ..] } => Away, // no resources, told to stop, no connection
        PostgresException => null,
        NpgsqlException => Away,
        IOException { HResult: NoSpace or QuotaExceeded } => DiskFull,
        DbException or IOException => exception.InnerException is { } cause ? Of(cause) : null,
        _ => null,
    };

    private static Failure DiskFull { get; } = new(FailureKind.Unavailable,
        "The disk of the server is full, so nothing was saved. Tell its administrator, and try again once there is room.",
        "Le disque du serveur est plein\u00a0: rien n’a été enregistré. Prévenez son administrateur et réessayez quand il y aura de la place.");

    private static Failure Away { get; } = new(FailureKind.Unavailable,
        "The database does not answer just now, so nothing was saved. Try again in a moment.",
        "La base de données ne répond pas pour l’instant\u00a0: rien n’a été enregistré. Réessayez dans un moment.");
}

using Filon.People;

namespace Filon.Imports;

/// <summary>Keeps out of a file what must not come back: lines about people who were erased or who object, and their names in other lines.</summary>
internal sealed class Screening(SuppressionList list)
{
    private readonly RecordAnonymiser _erased = new(identity => Of(list, identity, Suppressed.Erased), list.Redact);
    private readonly RecordAnonymiser _objecting = new(identity => Of(list, identity, Suppressed.Objected), text => text);

    /// <summary>Why this line is not taken: a reason of <see cref="Suppressed"/>; null where it may be.</summary>
    public string? Objection(ImportRecord record) =>
        list.IsEmpty ? null : _erased.OwnerOf(record) is not null ? Suppressed.Erased : _objecting.OwnerOf(record) is not null ? Suppressed.Objected : null;

    /// <summary>The line without erased persons, of whom it may speak in passing.</summary>
    public ImportRecord Read(ImportRecord record) => list.IsEmpty ? record : _erased.Of(record, "");

    public Sentence Read(Sentence sentence) => list.IsEmpty ? sentence : new(list.Redact(sentence.En)!, list.Redact(sentence.Fr)!);

    /// <summary>Names nobody.</summary>
    public static Sentence Why(string reason) => reason == Suppressed.Erased
        ? new("This person was erased: the line is left out.", "Cette personne a été effacée : la ligne est laissée de côté.")
        : new("This person objects to being followed: the line is left out.", "Cette personne s’oppose à être suivie : la ligne est laissée de côté.");

    private static long? Of(SuppressionList list, string identity, string reason) =>
        list.Find(identity) is { } found && found.Reason == reason ? found.ProfileId : null;
}

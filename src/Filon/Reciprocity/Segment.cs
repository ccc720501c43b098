namespace Filon.Reciprocity;

/// <summary>By what follows are told apart, beside the month: what is known of the account when the page is read.</summary>
public enum Segment
{
    /// <summary>How near its words are to ours, in thirds.</summary>
    Topic,
    /// <summary>Whether we had exchanged words on the network before we followed it.</summary>
    Spoken,
    Stage,
    Industry,
    Country,
}

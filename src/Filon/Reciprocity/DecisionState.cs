namespace Filon.Reciprocity;

/// <summary>What a person made of a proposal.</summary>
public enum DecisionState
{
    /// <summary>Will be done.</summary>
    Accepted,
    /// <summary>Is done, on the network.</summary>
    Done,
    /// <summary>Never again, with the reason.</summary>
    Dropped,
}

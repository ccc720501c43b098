namespace Filon;

/// <summary>An <see cref="Outcome{T}"/> of whatever value: all that a transaction needs to know of it.</summary>
internal interface IOutcome
{
    bool Succeeded { get; }
}

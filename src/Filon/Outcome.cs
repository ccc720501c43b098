using System.Diagnostics.CodeAnalysis;

namespace Filon;

/// <summary>A value, or the <see cref="Filon.Failure"/> that stands in its place. Expected failures are values, never exceptions.</summary>
[SuppressMessage("Usage", "CA2225", Justification = "The constructors are the named alternative")]
public readonly struct Outcome<T> : IOutcome, IEquatable<Outcome<T>>
{
    private readonly T? _value;

    public Outcome(T value) { _value = value; Failure = null; }

    public Outcome(Failure failure) { _value = default; Failure = failure; }

    public Failure? Failure { get; }

    [MemberNotNullWhen(false, nameof(Failure))]
    public bool Succeeded => Failure is null;

    /// <summary>The value; asking a failure for it is a mistake in the program.</summary>
    public T Value => Failure is null ? _value! : throw new InvalidOperationException(Failure.Sentence.En);

    public static implicit operator Outcome<T>(T value) => new(value);

    public static implicit operator Outcome<T>(Failure failure) => new(failure);

    public Outcome<TOther> Then<TOther>(Func<T, TOther> next) => Failure is null ? next(_value!) : Failure;

    public bool Equals(Outcome<T> other) => Equals(Failure, other.Failure) && EqualityComparer<T?>.Default.Equals(_value, other._value);

    public override bool Equals(object? obj) => obj is Outcome<T> other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Failure, _value);

    public static bool operator ==(Outcome<T> left, Outcome<T> right) => left.Equals(right);

    public static bool operator !=(Outcome<T> left, Outcome<T> right) => !left.Equals(right);
}

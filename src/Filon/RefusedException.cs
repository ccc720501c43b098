namespace Filon;

/// <summary>Carries a <see cref="Filon.Failure"/> out of where every command opens its services, to the one place that maps failures to exit codes.</summary>
public sealed class RefusedException : Exception
{
    public RefusedException() : this("Refused") { }

    public RefusedException(string message) : this(message, null) { }

    public RefusedException(string message, Exception? inner) : base(message, inner) => Failure = new(FailureKind.Unavailable, Sentence.Same(message));

    public RefusedException(Failure failure) : base(failure.Sentence.En) => Failure = failure;

    public Failure Failure { get; }
}

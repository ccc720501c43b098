namespace Filon.Jobs;

/// <summary>The claim ran out and another runner has the job: whatever is open must be rolled back.</summary>
public sealed class ClaimLostException : Exception
{
    public ClaimLostException() : base("Another runner has this job") { }

    public ClaimLostException(string message) : base(message) { }

    public ClaimLostException(string message, Exception inner) : base(message, inner) { }
}

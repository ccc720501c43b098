namespace Filon.Server.Operation;

/// <summary>One thing that can be wrong with a server. Register it as a service, and the check-up asks it.</summary>
public interface ICheck
{
    /// <summary>For programs: one word.</summary>
    string Name { get; }

    Sentence Title { get; }

    Task<Finding> LookAsync(CheckScope scope, CancellationToken cancel);
}

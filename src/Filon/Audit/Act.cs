namespace Filon.Audit;

/// <summary>
/// What somebody is doing in this flow of execution: a request, a command. The audit log writes it down with the first transaction that changes
/// something, in that transaction, and again with each later one that changes watched rows.
/// </summary>
/// <param name="code">What is done, as in addresses: <c>costs/remove</c>.</param>
/// <param name="via"><c>page</c>, <c>api</c>, <c>cli</c> or <c>job</c>.</param>
/// <param name="address">The network it comes from (<see cref="CoarseAddress"/>), empty for this machine.</param>
public sealed class Act(string code, string via, string subject, string address)
{
    private static readonly AsyncLocal<Act?> Ambient = new();

    /// <summary>The act of this flow; null in background work, which is nobody's.</summary>
    public static Act? Current => Ambient.Value;

    public string Code { get; } = code;

    public string Via { get; } = via;

    public string Subject { get; } = subject;

    public string Address { get; } = address;

    /// <summary>0: the server's own log.</summary>
    public long Workspace { get; set; }

    public long? AccountId { get; private set; }

    public string Who { get; private set; } = via == "cli" ? "command line" : via == "job" ? "job" : "unknown";

    internal bool IsWritten { get; set; }

    public Act By(long account, string who)
    {
        (AccountId, Who) = (account, who);
        return this;
    }

    /// <summary>From here on, in this flow and those it starts.</summary>
    public static void Begin(Act? act) => Ambient.Value = act;
}

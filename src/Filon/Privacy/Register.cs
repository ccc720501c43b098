using Filon.Workspaces;
using NodaTime;

namespace Filon.Privacy;

/// <summary>The register of processing (GDPR art. 30) and the self-assessment of one workspace, as its settings and its data are now.</summary>
public sealed record Register(string Workspace, Instant At, IReadOnlyList<RegisterLine> Entry, IReadOnlyList<RegisterLine> Assessment)
{
    public static Register Of(Workspace workspace, Instant at, PrivacyPolicy policy, RegisterFacts facts, ServerFacts server) =>
        new(workspace.Name, at, RegisterEntry.Lines(policy, facts, server), SelfAssessment.Lines(policy, facts, server));

    public IEnumerable<RegisterLine> Missing => Entry.Concat(Assessment).Where(line => line.Answer is null).DistinctBy(line => line.Question);

    public IEnumerable<RegisterLine> ToDo => Entry.Concat(Assessment).Where(line => line.Attention && line.Answer is not null);
}

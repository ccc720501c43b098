using Filon.Privacy;
using NodaTime;

namespace Filon.Server.Privacy;

/// <summary>The register of processing (GDPR art. 30) and the self-assessment, as settings and data are now.</summary>
/// <param name="At">Of this moment.</param>
/// <param name="Controller">What people said.</param>
/// <param name="Entry">The register.</param>
/// <param name="Assessment">The self-assessment.</param>
public sealed record RegisterAnswer(Instant At, ControllerBody Controller, IReadOnlyList<RegisterLineAnswer> Entry, IReadOnlyList<RegisterLineAnswer> Assessment)
{
    internal static RegisterAnswer Of(RegisterPage page, Language language) => new(
        page.Register.At, ControllerBody.Of(page.Controller), [.. page.Register.Entry.Select(line => RegisterLineAnswer.Of(line, language))],
        [.. page.Register.Assessment.Select(line => RegisterLineAnswer.Of(line, language))]);
}

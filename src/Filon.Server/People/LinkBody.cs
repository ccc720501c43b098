using Filon.Server.Api;

namespace Filon.Server.People;

/// <summary>The person who is the same one.</summary>
/// <param name="Other">Their number.</param>
public sealed record LinkBody(Id Other);

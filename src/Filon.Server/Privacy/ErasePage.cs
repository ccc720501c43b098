using Filon.Privacy;

namespace Filon.Server.Privacy;

/// <summary>What erasing a person would do, and what was wrong with the name typed.</summary>
public sealed record ErasePage(ErasurePreview Preview, Failure? Failure);

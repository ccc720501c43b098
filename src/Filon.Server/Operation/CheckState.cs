namespace Filon.Server.Operation;

/// <summary>What a check found, from best to worst: also the exit code of <c>filon doctor</c>.</summary>
public enum CheckState { Fine, Attention, Broken }

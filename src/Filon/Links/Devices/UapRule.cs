namespace Filon.Links.Devices;

/// <summary>One rule of uap-core: a pattern and the name it gives, in which <c>$1</c> is what the first group matched; without a name, the first group is the name.</summary>
internal sealed record UapRule(string Pattern, string? Family, bool IgnoreCase);

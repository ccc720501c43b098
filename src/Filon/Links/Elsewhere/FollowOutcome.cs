namespace Filon.Links.Elsewhere;

/// <summary>How following a link ended.</summary>
public enum FollowOutcome
{
    /// <summary>At a page.</summary>
    Found,

    /// <summary>At a site whose robots.txt asks programs to stay out.</summary>
    Robots,

    /// <summary>At an address that is no page of the public web.</summary>
    Refused,

    /// <summary>After more redirects than anybody needs.</summary>
    TooFar,

    /// <summary>At a server that did not answer, or not in time.</summary>
    Silent,
}

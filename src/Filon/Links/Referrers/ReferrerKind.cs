namespace Filon.Links.Referrers;

/// <summary>
/// Where a click came from; the numbers are kept. None: nothing says (typed, an application, a private message). Own: a site of ours.
/// App: an application on Android that no list knows. Site: any other site.
/// </summary>
public enum ReferrerKind { None = 0, Site = 1, Search = 2, Social = 3, Assistant = 4, Mail = 5, Own = 6, App = 7 }

namespace Filon.Links.Truth;

/// <summary>
/// What a hit is; the numbers are kept with each hit. Human: a person clicked. Preview: a network drew a preview of the link. Prefetch: a browser fetched
/// ahead, nobody clicked yet. Robot: a program. Team: one of us.
/// </summary>
public enum HitClass { Human = 1, Preview = 2, Prefetch = 3, Robot = 4, Team = 5 }

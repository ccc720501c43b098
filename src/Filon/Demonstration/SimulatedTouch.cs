using Filon.Imports;

namespace Filon.Demonstration;

/// <summary>One contact that happened, in a form small enough to hold a million of.</summary>
/// <param name="Moment">Seconds since the first midnight.</param>
/// <param name="Detail">By route: the post, the article, the event, the webinar, or the actor who recommended us; −1: none, or a search for our name.</param>
internal readonly record struct SimulatedTouch(int Moment, int Actor, Route Route, TouchKind Kind, int Detail);

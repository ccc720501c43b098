namespace Filon.Demonstration;

/// <summary>The ways by which somebody meets the simulated company.</summary>
internal enum Route { Twitter, LinkedIn, Blog, OrganicSearch, PaidSearch, Newsletter, Webinar, Event, WordOfMouth, ColdCall, Direct, SalesCall }

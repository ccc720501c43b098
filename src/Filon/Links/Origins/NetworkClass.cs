namespace Filon.Links.Origins;

/// <summary>What kind of network a hit came from; the numbers are kept. Ordinary: homes, offices, telephones, and all that no list knows.</summary>
public enum NetworkClass { Ordinary = 0, DataCentre = 1 }

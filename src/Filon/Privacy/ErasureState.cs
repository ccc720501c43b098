namespace Filon.Privacy;

/// <summary>How far an erasure is: asked for, out of every table (its bytes may still lie on the disk), or out of the disk too.</summary>
public enum ErasureState { Waiting, Erased, Done }

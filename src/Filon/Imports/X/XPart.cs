namespace Filon.Imports.X;

/// <summary>The parts of an archive that are read.</summary>
internal enum XPart { Account, Manifest, Tweets, DirectMessages, Followers, Following }

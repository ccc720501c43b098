namespace Filon.Imports.X;

/// <summary>The parts of an archive that are read, in reading order: messages say addresses that the profiles met in posts then carry.</summary>
internal enum XPart { Account, Manifest, DirectMessages, Tweets, Followers, Following }

using Filon.Imports;
using Filon.Jobs;

namespace Filon.Privacy;

/// <summary>What the nightly work reads and clears.</summary>
public sealed record RetentionParts(PolicyStore Policies, RetentionQuery Query, ContactStore Contacts, JobStore Jobs, ImportFolder Folder);

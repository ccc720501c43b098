namespace Filon.AddressBook;

/// <summary>How a relationship stood in a period: one of these, never two.</summary>
public enum Standing
{
    /// <summary>The first contact is in the period.</summary>
    Made,
    /// <summary>At least two days of contact in the period, and more than in as many days before it.</summary>
    Strengthened,
    /// <summary>Contact again after it had gone dormant.</summary>
    Revived,
    /// <summary>Contact, no more than before.</summary>
    Kept,
    /// <summary>Went dormant within the period.</summary>
    Dormant,
    /// <summary>Was dormant before, and still is.</summary>
    Asleep,
    /// <summary>No contact in the period, and not dormant: too recent, or an acquaintance of one day.</summary>
    Quiet,
}

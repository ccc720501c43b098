namespace Filon.Costs;

/// <summary>Where a line of the cost book comes from.</summary>
public enum CostOrigin
{
    /// <summary>A line of the sheet of costs.</summary>
    Spent,
    /// <summary>A share of a monthly salary.</summary>
    Salary,
    /// <summary>The social charges on that share.</summary>
    Charges,
    /// <summary>Hours at the rate of the role.</summary>
    Hours,
    /// <summary>A channel's part of what was common to all channels.</summary>
    Common,
}

namespace Filon.Costs;

/// <summary>What money was spent on.</summary>
public enum CostCategory
{
    Other, Salary, SocialCharges, Agency, Advertising, Hosting, Design, Maintenance, Tools, Event, SalesSalary, Commission, Travel,
}

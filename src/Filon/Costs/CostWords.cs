namespace Filon.Costs;

/// <summary>The words of a cost: the code each one has in the database and in files, and how a person reads it.</summary>
public static class CostWords
{
    private static readonly (CostCategory Category, string Code, Sentence Label)[] AllCategories =
    [
        (CostCategory.Salary, "salary", new("Salaries", "Salaires")),
        (CostCategory.SocialCharges, "social-charges", new("Social charges", "Charges sociales")),
        (CostCategory.Agency, "agency", new("Agency", "Agence")),
        (CostCategory.Advertising, "advertising", new("Advertising", "Publicité")),
        (CostCategory.Hosting, "hosting", new("Hosting", "Hébergement")),
        (CostCategory.Design, "design", new("Design", "Design")),
        (CostCategory.Maintenance, "maintenance", new("Maintenance", "Maintenance")),
        (CostCategory.Tools, "tools", new("Tools", "Outils")),
        (CostCategory.Event, "event", new("Events", "Événements")),
        (CostCategory.SalesSalary, "sales-salary", new("Sales salaries", "Salaires commerciaux")),
        (CostCategory.Commission, "commission", new("Commissions", "Commissions")),
        (CostCategory.Travel, "travel", new("Travel", "Déplacements")),
        (CostCategory.Other, "other", new("Other", "Autres")),
    ];

    private static readonly (CostSide Side, string Code, Sentence Label)[] AllSides =
    [
        (CostSide.Marketing, "marketing", new("Marketing", "Marketing")),
        (CostSide.Sales, "sales", new("Sales", "Commercial")),
        (CostSide.Keeping, "keeping", new("Keeping customers", "Fidélisation des clients")),
    ];

    private static readonly (CostOrigin Origin, string Code, Sentence Label)[] AllOrigins =
    [
        (CostOrigin.Spent, "spent", new("money spent", "dépense")),
        (CostOrigin.Salary, "salary", new("share of salary", "part de salaire")),
        (CostOrigin.Charges, "charges", new("social charges", "charges sociales")),
        (CostOrigin.Hours, "hours", new("hours", "heures")),
        (CostOrigin.Common, "common", new("part of what is common to all channels", "part de ce qui est commun à tous les canaux")),
    ];

    /// <summary>In the order a form offers them.</summary>
    public static IReadOnlyList<CostCategory> Categories { get; } = [.. AllCategories.Select(word => word.Category)];

    public static IReadOnlyList<CostSide> Sides { get; } = [.. AllSides.Select(word => word.Side)];

    public static string Code(this CostCategory category) => Array.Find(AllCategories, word => word.Category == category).Code;

    public static string Code(this CostSide side) => Array.Find(AllSides, word => word.Side == side).Code;

    public static string Code(this CostOrigin origin) => Array.Find(AllOrigins, word => word.Origin == origin).Code;

    public static Sentence Label(this CostOrigin origin) => Array.Find(AllOrigins, word => word.Origin == origin).Label;

    public static Sentence Label(this CostCategory category) => Array.Find(AllCategories, word => word.Category == category).Label;

    public static Sentence Label(this CostSide side) => Array.Find(AllSides, word => word.Side == side).Label;

    /// <summary>Reads a code; null where there is no such category.</summary>
    public static CostCategory? Category(string? code)
    {
        foreach (var word in AllCategories) if (word.Code == code) return word.Category;
        return null;
    }

    /// <summary>Reads a code; null where there is no such origin.</summary>
    public static CostOrigin? Origin(string? code)
    {
        foreach (var word in AllOrigins) if (word.Code == code) return word.Origin;
        return null;
    }

    /// <summary>Reads a code; null where there is no such side.</summary>
    public static CostSide? Side(string? code)
    {
        foreach (var word in AllSides) if (word.Code == code) return word.Side;
        return null;
    }
}

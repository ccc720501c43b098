namespace Filon.Measure.Channels;

/// <summary>How a rule's field and operator stand in the database and in forms, and what they are called.</summary>
public static class ChannelCodes
{
    public static IReadOnlyList<(ChannelField Field, string Code, Sentence Name)> Fields { get; } =
    [
        (ChannelField.Source, "source", new("source", "source")),
        (ChannelField.Medium, "medium", new("medium", "support (medium)")),
        (ChannelField.Campaign, "campaign", new("campaign", "campagne")),
        (ChannelField.Referrer, "referrer", new("referring address", "adresse référente")),
        (ChannelField.Url, "url", new("page address", "adresse de la page")),
        (ChannelField.Channel, "channel", new("channel as the file says", "canal dit par le fichier")),
        (ChannelField.Label, "label", new("label", "libellé")),
    ];

    public static IReadOnlyList<(ChannelOperator Operator, string Code, Sentence Name)> Operators { get; } =
    [
        (ChannelOperator.Is, "is", new("is", "est")),
        (ChannelOperator.Contains, "contains", new("contains", "contient")),
        (ChannelOperator.Starts, "starts", new("starts with", "commence par")),
        (ChannelOperator.Ends, "ends", new("ends with", "finit par")),
        (ChannelOperator.AnyOf, "any-of", new("is one of", "est parmi")),
    ];

    public static ChannelField? Field(string? code) => Fields.Where(row => row.Code == code).Select(row => (ChannelField?)row.Field).FirstOrDefault();

    public static ChannelOperator? Operator(string? code) => Operators.Where(row => row.Code == code).Select(row => (ChannelOperator?)row.Operator).FirstOrDefault();

    public static string Of(ChannelField field) => Fields.First(row => row.Field == field).Code;

    public static string Of(ChannelOperator comparison) => Operators.First(row => row.Operator == comparison).Code;

    public static Sentence Name(ChannelField field) => Fields.First(row => row.Field == field).Name;

    public static Sentence Name(ChannelOperator comparison) => Operators.First(row => row.Operator == comparison).Name;
}

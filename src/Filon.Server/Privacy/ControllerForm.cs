using Filon.Privacy;

namespace Filon.Server.Privacy;

/// <summary>What only people can say, as typed.</summary>
public sealed record ControllerForm
{
    public string? Name { get; init; }
    public string? Contact { get; init; }
    public string? Officer { get; init; }
    public string? Recipients { get; init; }
    public string? Hosting { get; init; }
    public string? Transfers { get; init; }
    public string? Requests { get; init; }

    public Controller Controller => new()
    {
        Name = Said(Name), Contact = Said(Contact), Officer = Said(Officer), Recipients = Said(Recipients), Hosting = Said(Hosting), Transfers = Said(Transfers), Requests = Said(Requests),
    };

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

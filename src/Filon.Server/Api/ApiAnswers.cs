namespace Filon.Server.Api;

/// <summary>What the description of a route says of its answer.</summary>
internal static class ApiAnswers
{
    public static ProducesResponseTypeMetadata Metadata<T>(int status) => new(status, typeof(T), ["application/json"]);
}

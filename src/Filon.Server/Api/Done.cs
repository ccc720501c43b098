using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace Filon.Server.Api;

/// <summary>204: it is done and there is nothing to tell; or the failure as problem+json.</summary>
[SuppressMessage("Usage", "CA2225", Justification = "Handlers return the failure as it is, or nothing")]
public sealed class Done : IResult, IStatusCodeHttpResult, IEndpointMetadataProvider
{
    private readonly IResult _result;

    private Done(IResult result) => _result = result;

    public static Done Well { get; } = new(TypedResults.NoContent());

    public int? StatusCode => (_result as IStatusCodeHttpResult)?.StatusCode;

    /// <summary>No failure is a success.</summary>
    public static implicit operator Done(Failure? failure) => failure is null ? Well : new(new Refused(failure));

    public Task ExecuteAsync(HttpContext httpContext) => _result.ExecuteAsync(httpContext);

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status204NoContent, typeof(void)));
}

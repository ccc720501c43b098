using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace Filon.Server.Api;

/// <summary>201 with what is there now, or the failure as problem+json.</summary>
[SuppressMessage("Usage", "CA2225", Justification = "Handlers return the value or the failure as it is")]
public sealed class Added<T> : IResult, IStatusCodeHttpResult, IEndpointMetadataProvider
{
    private readonly IResult _result;

    private Added(IResult result) => _result = result;

    public int? StatusCode => (_result as IStatusCodeHttpResult)?.StatusCode;

    public static implicit operator Added<T>(T value) => new(TypedResults.Created((string?)null, value));

    public static implicit operator Added<T>(Failure failure) => new(new Refused(failure));

    public Task ExecuteAsync(HttpContext httpContext) => _result.ExecuteAsync(httpContext);

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) => builder.Metadata.Add(ApiAnswers.Metadata<T>(StatusCodes.Status201Created));
}

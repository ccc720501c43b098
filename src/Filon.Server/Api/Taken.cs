using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace Filon.Server.Api;

/// <summary>202: work that goes on after the answer has begun; or the failure as problem+json.</summary>
[SuppressMessage("Usage", "CA2225", Justification = "Handlers return the value or the failure as it is")]
public sealed class Taken<T> : IResult, IStatusCodeHttpResult, IEndpointMetadataProvider
{
    private readonly IResult _result;

    private Taken(IResult result) => _result = result;

    public int? StatusCode => (_result as IStatusCodeHttpResult)?.StatusCode;

    public static implicit operator Taken<T>(T value) => new(TypedResults.Accepted((string?)null, value));

    public static implicit operator Taken<T>(Failure failure) => new(new Refused(failure));

    public Task ExecuteAsync(HttpContext httpContext) => _result.ExecuteAsync(httpContext);

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) => builder.Metadata.Add(ApiAnswers.Metadata<T>(StatusCodes.Status202Accepted));
}

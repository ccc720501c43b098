using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace Filon.Server.Api;

/// <summary>200 with a <typeparamref name="T"/>, or the failure as problem+json.</summary>
[SuppressMessage("Usage", "CA2225", Justification = "Handlers return the value or the failure as it is")]
public sealed class Answer<T> : IResult, IStatusCodeHttpResult, IEndpointMetadataProvider
{
    private readonly IResult _result;

    private Answer(IResult result) => _result = result;

    public int? StatusCode => (_result as IStatusCodeHttpResult)?.StatusCode;

    public static implicit operator Answer<T>(T value) => new(TypedResults.Ok(value));

    public static implicit operator Answer<T>(Failure failure) => new(new Refused(failure));

    public Task ExecuteAsync(HttpContext httpContext) => _result.ExecuteAsync(httpContext);

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) => builder.Metadata.Add(ApiAnswers.Metadata<T>(StatusCodes.Status200OK));
}

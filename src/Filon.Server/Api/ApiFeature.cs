using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Filon.Server.Api;

/// <summary>The API as a whole: how it writes JSON, and its description.</summary>
public static class ApiFeature
{
    public const string Document = "v1";

    public static Feature Feature { get; } = new("Api", Services, Routes,
    [
        new(new("Workspace", "Espace"), new("API", "API"), "settings/api", 930),
    ]);

    private static void Services(IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions));
        services.AddSingleton<Filon.Workspaces.IdempotencyStore>();
        services.AddOpenApi(Document, Describe);
    }

    private static void Describe(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = route => route.RelativePath?.StartsWith(ApiRoutes.Root[1..] + "/", StringComparison.Ordinal) == true;
        options.CreateSchemaReferenceId = SchemaDescription.NameOf;
        options.AddSchemaTransformer(SchemaDescription.WriteAsync);
        options.AddOperationTransformer(OperationDescription.WriteAsync);
        options.AddDocumentTransformer(DocumentDescription.WriteAsync);
    }

    private static void Routes(IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/api/{documentName}/openapi.json").WithMetadata(Shell.Access.Anyone);
        ApiPages.Map(routes);
    }
}

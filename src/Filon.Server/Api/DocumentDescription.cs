using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Filon.Server.Api;

/// <summary>The head of the description: what it is, how one says who one is, what a problem looks like.</summary>
internal static class DocumentDescription
{
    private const string Bearer = "bearer";

    public static Task WriteAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancel)
    {
        document.Info = new()
        {
            Title = "Filon", Version = ApiFeature.Document,
            Description = "Everything that the pages of Filon show and do. See docs/api.md for the rule of versions, cursors, problems and idempotency keys.",
            License = new() { Name = "Apache-2.0", Identifier = "Apache-2.0" },
        };
        document.Servers = [new() { Url = "/" }];
        document.Components ??= new();
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        document.Components.Schemas["Problem"] = Problem();
        document.Components.Schemas.Remove(nameof(IFormFile)); // an upload is described as a form
        OperationDescription.AddShared(document.Components);
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Bearer] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = Bearer, Description = "A token of the page “API tokens”: `Authorization: Bearer …`." },
        };
        document.Security = [new() { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] }];
        document.Components.Schemas = new SortedDictionary<string, IOpenApiSchema>(document.Components.Schemas.ToDictionary(), StringComparer.Ordinal);
        return Task.CompletedTask;
    }

    private static OpenApiSchema Problem() => new()
    {
        Type = JsonSchemaType.Object, Description = "A failure in words (RFC 9457), in the language of the account or of `Accept-Language`.",
        Required = new HashSet<string> { "type", "title", "status" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = Text("What kind of problem, as an address; `about:blank` where the status says it all."),
            ["title"] = Text("A sentence for a person."),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Description = "The HTTP status again." },
            ["kind"] = Text("Invalid, NotFound, Forbidden, Conflict, TooLarge or Unavailable."),
            ["trace"] = Text("The number under which the server's log names an accident."),
            ["problems"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array, Description = "What is wrong, field by field.",
                Items = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object, Required = new HashSet<string> { "field", "sentence" },
                    Properties = new Dictionary<string, IOpenApiSchema> { ["field"] = Text("The field of the body, or the parameter."), ["sentence"] = Text("A sentence for a person.") },
                },
            },
        },
    };

    private static OpenApiSchema Text(string says) => new() { Type = JsonSchemaType.String, Description = says };
}

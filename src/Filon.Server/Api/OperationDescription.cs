using System.Globalization;
using Filon.Server.Shell;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Filon.Server.Api;

/// <summary>What every act of the API has in common: the role it needs, its pages, its key, and how it fails.</summary>
internal static class OperationDescription
{
    private const string Form = "multipart/form-data";

    private static readonly (int Status, string Says)[] Always =
    [
        (401, "No token, or one that is not valid any more."), (403, "The role of this account is not enough."), (404, "There is no such thing, or it belongs to a workspace of others."),
        (422, "What was sent cannot be taken as it is: the problems are named field by field."), (429, "Too many requests: try again after the seconds of `Retry-After`."),
    ];

    private static readonly (int Status, string Says)[] WhenActing =
    [
        (400, "The body is no JSON that this act reads: malformed, a field unknown or of another type."),
        (409, "It contradicts what is there, or the same `Idempotency-Key` is at work right now."),
        (413, "More than Filon takes."), (415, "Another content type than this act reads."),
    ];

    public static Task WriteAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var access = metadata.OfType<Access>().Last();
        operation.Description = access.Role is { } role
            ? $"Least role: {Filon.Workspaces.Roles.Code(role)}." : "For every account, of any workspace.";
        operation.Parameters ??= [];
        foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>())
        {
            parameter.Name = parameter.Name is { } name ? char.ToLowerInvariant(name[0]) + name[1..] : null;
            parameter.Description ??= ParameterWords.Of(parameter.Name);
            if (parameter.Schema?.Format == "int64") parameter.Schema = new OpenApiSchemaReference("Id", context.Document); // numbers of things are texts
        }

        if (operation.RequestBody?.Content?.ContainsKey(Form) == true) operation.RequestBody = Files();
        if (context.Description.RelativePath?.Contains("{workspace}", StringComparison.Ordinal) == true)
            operation.Parameters.Insert(0, new OpenApiParameterReference("Workspace", context.Document));
        if (metadata.OfType<Paged>().Any()) AddPages(operation);
        var acts = context.Description.HttpMethod is not "GET";
        if (context.Description.HttpMethod is "POST") operation.Parameters.Add(new OpenApiParameterReference("IdempotencyKey", context.Document));
        if (operation.Parameters.Count == 0) operation.Parameters = null;
        operation.Responses ??= [];
        foreach (var (status, _) in acts ? [.. Always, .. WhenActing] : Always)
            operation.Responses[status.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponseReference($"Problem{status}", context.Document);
        operation.Responses["default"] = new OpenApiResponseReference("ProblemElse", context.Document);
        return Task.CompletedTask;
    }

    /// <summary>The answers and parameters that the operations refer to.</summary>
    public static void AddShared(OpenApiComponents components)
    {
        components.Responses ??= new Dictionary<string, IOpenApiResponse>();
        foreach (var (status, says) in Always.Concat(WhenActing).OrderBy(answer => answer.Status)) components.Responses[$"Problem{status}"] = Problem(says);
        components.Responses["ProblemElse"] = Problem("Whatever else goes wrong. `trace` is the number under which the server's log names it.");
        components.Parameters = new Dictionary<string, IOpenApiParameter>
        {
            ["Workspace"] = new OpenApiParameter
            {
                Name = "workspace", In = ParameterLocation.Path, Required = true, Description = "The workspace as it stands in addresses.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String, Examples = ["acme"] },
            },
            ["IdempotencyKey"] = new OpenApiParameter
            {
                Name = "Idempotency-Key", In = ParameterLocation.Header, Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = 200 },
                Description = "Any text that names this one act: repeated within 24 hours with the same body, it gets the same answer and nothing is done twice.",
            },
        };
    }

    private static void AddPages(OpenApiOperation operation)
    {
        operation.Parameters!.Add(new OpenApiParameter
        {
            Name = "limit", In = ParameterLocation.Query, Description = "At most so many items.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Minimum = "1", Maximum = Text(Paging.Most), Default = Paging.Usual },
        });
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = "cursor", In = ParameterLocation.Query, Description = "The `next` of the page before, unchanged, with the same other parameters.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        });
    }

    private static OpenApiRequestBody Files() => new()
    {
        Required = true,
        Content = new Dictionary<string, OpenApiMediaType>
        {
            [Form] = new()
            {
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object, Required = new HashSet<string> { "files" },
                    Properties = new Dictionary<string, IOpenApiSchema>
                    {
                        ["files"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } },
                    },
                },
            },
        },
    };

    private static OpenApiResponse Problem(string says) => new()
    {
        Description = says,
        Content = new Dictionary<string, OpenApiMediaType> { ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference("Problem") } },
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

namespace Filon.Server.Shell;

/// <summary>What a form says, or the address where the form is silent: an undo carries in its address what was there before.</summary>
internal static class FormOrAddress
{
    public static async Task<Func<string, string?>> ReadAsync(HttpContext context)
    {
        var form = context.Request.HasFormContentType ? await FormAsync(context.Request) : null;
        return name => form is not null && form.ContainsKey(name) ? form[name].ToString() : context.Request.Query.ContainsKey(name) ? context.Request.Query[name].ToString() : null;
    }

    /// <summary>A form that cannot be read is the sender's fault, as where the framework reads it.</summary>
    private static async Task<IFormCollection> FormAsync(HttpRequest request)
    {
        try
        {
            return await request.ReadFormAsync(request.HttpContext.RequestAborted);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or InvalidOperationException)
        {
            throw new BadHttpRequestException("the form cannot be read", exception);
        }
    }
}

namespace Filon.Server.Links;

/// <summary>What a form says, or the address where the form is silent: an undo carries in its address what was there before.</summary>
internal static class FormOrAddress
{
    public static async Task<Func<string, string?>> ReadAsync(HttpContext context)
    {
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : null;
        return name => form is not null && form.ContainsKey(name) ? form[name].ToString() : context.Request.Query.ContainsKey(name) ? context.Request.Query[name].ToString() : null;
    }
}

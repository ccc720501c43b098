using Filon.Server.Shell;

namespace Filon.Server.People;

/// <summary>A segment as it is kept, or in the address of an undo.</summary>
public sealed record SegmentForm(string? Name, PersonAsk Ask)
{
    public static async ValueTask<SegmentForm?> BindAsync(HttpContext context)
    {
        var said = await FormOrAddress.ReadAsync(context);
        return new(said("name"), new(said("search"), said("stage"), long.TryParse(said("company"), out var company) ? company : null, said("sector"), said("country"), said("relation"), null));
    }
}

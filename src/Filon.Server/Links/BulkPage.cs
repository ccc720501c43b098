using Filon.Links.Making;

namespace Filon.Server.Links;

/// <summary>Many links to be made: what was pasted, and what each line would make or why it would not.</summary>
public sealed record BulkPage(string Text, IReadOnlyList<SheetLine> Lines, Failure? Failure)
{
    public int Refused => Lines.Count(line => !line.Link.Succeeded);

    /// <summary>All lines can be made: it is for a person to say yes.</summary>
    public bool IsReady => Lines.Count > 0 && Refused == 0;
}

namespace Filon.Server.Shell;

/// <summary>All that a page is made of: for whom, where, which view of what, under which title.</summary>
public sealed record Scene(Visitor Visitor, Visit? Visit, Type View, object Model, Sentence Title, HttpContext Request)
{
    public IDictionary<string, object> Parameters => new Dictionary<string, object> { ["Model"] = Model };
}

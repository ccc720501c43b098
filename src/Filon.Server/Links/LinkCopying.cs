using Filon.Links;
using Filon.Links.Making;

namespace Filon.Server.Links;

/// <summary>Makes links from a link: for each who shares it, or for one person.</summary>
public sealed class LinkCopying(LinkStore links, PersonLinkQuery people)
{
    public async Task<Outcome<IReadOnlyList<Link>>> MakeAsync(long workspace, long id, string? sharers, string? person, long? account, CancellationToken cancel)
    {
        if (await links.FindAsync(workspace, id, cancel) is not { RemovedAt: null } parent) return LinkWords.NotFound;
        var copies = string.IsNullOrWhiteSpace(person) ? LinkCopies.OfSharers(parent, sharers) : await OfPersonAsync(workspace, parent, person, cancel);
        return copies.Succeeded ? await links.AddAsync(workspace, copies.Value, account, cancel) : copies.Failure;
    }

    private async Task<Outcome<IReadOnlyList<Link>>> OfPersonAsync(long workspace, Link parent, string text, CancellationToken cancel)
    {
        var person = await people.FindAsync(workspace, text, cancel);
        return person.Succeeded ? new Link[] { LinkCopies.OfPerson(parent, person.Value) } : person.Failure;
    }
}

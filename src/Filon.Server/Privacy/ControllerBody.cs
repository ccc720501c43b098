using Filon.Privacy;

namespace Filon.Server.Privacy;

/// <summary>What only people can say of a processing; null or blank: not said.</summary>
/// <param name="Name">The controller.</param>
/// <param name="Contact">How to reach them.</param>
/// <param name="Officer">The data protection officer.</param>
/// <param name="Recipients">Who else receives the data.</param>
/// <param name="Hosting">Where the server stands, and who runs it.</param>
/// <param name="Transfers">Transfers out of the European Economic Area.</param>
/// <param name="Requests">Where people write to for access, objection and erasure.</param>
public sealed record ControllerBody(
    string? Name = null, string? Contact = null, string? Officer = null, string? Recipients = null, string? Hosting = null, string? Transfers = null, string? Requests = null)
{
    internal static ControllerBody Of(Controller said) => new(said.Name, said.Contact, said.Officer, said.Recipients, said.Hosting, said.Transfers, said.Requests);

    internal Controller Controller => new ControllerForm
    {
        Name = Name, Contact = Contact, Officer = Officer, Recipients = Recipients, Hosting = Hosting, Transfers = Transfers, Requests = Requests,
    }.Controller;
}

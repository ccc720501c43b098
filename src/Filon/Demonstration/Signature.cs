namespace Filon.Demonstration;

/// <summary>How one person is written on one line of a file: an address, or a name with or without a company.</summary>
internal readonly record struct Signature(string? Email, string? Name, string? Company)
{
    /// <summary>On the web people are known by an address; at a show or on the telephone by a name, as it was heard.</summary>
    public static Signature For(World world, Register register, SimulatedTouch touch, Chance chance)
    {
        var actor = world.Cast.Actors[touch.Actor];
        if (touch.Route is not (Route.Event or Route.ColdCall or Route.SalesCall or Route.WordOfMouth) || chance.Happens(0.35))
            return ByEmail(register, "touches", actor, chance);
        // the same hand writes the same person in one of two ways
        var hand = Chance.About(world.Seed, "hand", actor.Number * 2 + chance.Below(2));
        var name = Spelling.Heard(actor, hand);
        var company = actor.Firm is { } firm && !hand.Happens(0.08) ? Spelling.Firm(world.Firms[firm].Name, hand) : null;
        return register.Note("touches", name, company, actor.Number) ? new Signature(null, name, company) : ByEmail(register, "touches", actor, chance);
    }

    public static Signature ByEmail(Register register, string source, Actor actor, Chance chance)
    {
        var email = actor.PrivateEmail is not null && actor.MixesAddresses && chance.Happens(0.3) ? actor.PrivateEmail : actor.Email;
        register.Note(source, email, null, actor.Number);
        return new Signature(chance.Happens(0.03) ? Spelling.Capitals(email) : email, null, null);
    }
}

namespace Filon.Imports;

/// <summary>What a column of a sheet can mean.</summary>
public enum ImportField
{
    Id, Date, Time, Amount, Currency, Channel, Source, Medium, Campaign, Url, Referrer, Label, Category, Side,
    Email, Handle, NetworkId, CrmId, Name, FirstName, LastName, Phone, JobTitle, Country, LifecycleStage, OriginalSource,
    CompanyName, CompanyId, CompanyDomain, Industry, ContactIds, ContactEmails,
    Pipeline, Stage, DealType, Owner, CreatedAt, ClosedAt,
    Kind, Introducer, HeardOfUs, PostId, Role, Who, Duration, Minutes, Clicks, Until, LinkedIn,
}

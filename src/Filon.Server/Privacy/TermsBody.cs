namespace Filon.Server.Privacy;

/// <summary>How long personal data is kept, in months.</summary>
/// <param name="Prospect">A prospect, after the last contact.</param>
/// <param name="Customer">A contact of a customer, after the last contact or deal.</param>
/// <param name="File">An uploaded file, after it was applied.</param>
public sealed record TermsBody(int Prospect, int Customer, int File);

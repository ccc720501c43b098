namespace Filon.Imports;

/// <summary>What a file says a deal is; unknown is worked out from the company's earlier deals.</summary>
public enum DealType { Unknown, New, Additional, Renewal }

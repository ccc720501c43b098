namespace Filon.Privacy;

/// <summary>The grounds of GDPR art. 6(1), in its order.</summary>
public enum LegalBasis { Consent, Contract, LegalObligation, VitalInterests, PublicTask, LegitimateInterest }

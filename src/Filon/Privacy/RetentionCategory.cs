namespace Filon.Privacy;

/// <summary>What has a clock of its own: people who never bought, people of customers, uploaded files.</summary>
public enum RetentionCategory { Prospect, Customer, File }

namespace Filon.Measure.Attribution;

/// <summary>What a touch was: marketing of any kind, a salesperson's act, or the mark of a lead or of an opportunity created.</summary>
public enum TouchKind : byte { Marketing, Sales, Lead, Opportunity }

/// <summary>One touch of a journey. Time: Unix milliseconds. Channel: any number that stands for a channel, from 0 up.</summary>
public readonly record struct JourneyTouch(long Time, int Channel, TouchKind Kind = TouchKind.Marketing);

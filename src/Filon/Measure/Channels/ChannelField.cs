namespace Filon.Measure.Channels;

/// <summary>What a workspace's own rule looks at.</summary>
public enum ChannelField { Channel, Source, Medium, Campaign, Referrer, Url, Label }

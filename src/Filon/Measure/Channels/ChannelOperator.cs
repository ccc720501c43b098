namespace Filon.Measure.Channels;

/// <summary>How a workspace's own rule compares, blind to case. <see cref="AnyOf"/> takes several values separated by commas or semicolons.</summary>
public enum ChannelOperator { Is, Contains, Starts, Ends, AnyOf }

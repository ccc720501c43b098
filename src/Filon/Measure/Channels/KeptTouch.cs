namespace Filon.Measure.Channels;

/// <summary>A touch with what its channel is decided from, and the answer kept with it.</summary>
internal sealed record KeptTouch(long Id, ChannelInputs Inputs, ChannelAnswer Answer);

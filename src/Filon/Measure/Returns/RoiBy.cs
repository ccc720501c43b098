namespace Filon.Measure.Returns;

/// <summary>What a line of the ROI table stands for.</summary>
public enum RoiBy { Channel, Campaign }

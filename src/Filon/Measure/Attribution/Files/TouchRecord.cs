using System.Runtime.InteropServices;

namespace Filon.Measure.Attribution.Files;

/// <summary>One line of a touch file, 24 bytes. Conversion: 1 + its number among the partition's conversions, 0 for none.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct TouchRecord
{
    public const int NoChannel = -1;

    public ulong Person;
    public long Time;
    public int ChannelAndKind;
    public int Conversion;

    public readonly int Channel => ChannelAndKind < 0 ? NoChannel : ChannelAndKind >> 2;

    public readonly TouchKind Kind => (TouchKind)(ChannelAndKind & 3);

    public static int Pack(int channel, TouchKind kind) => channel << 2 | (int)kind;
}

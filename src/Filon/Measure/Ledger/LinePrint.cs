namespace Filon.Measure.Ledger;

/// <summary>A 64-bit print of values as they stand in the database, to tell what changed without keeping both versions.</summary>
internal struct LinePrint()
{
    private const ulong Prime = 0x9E3779B97F4A7C15;

    public ulong Value { get; private set; } = 0xCBF29CE484222325;

    public void Add(object? value)
    {
        switch (value)
        {
            case null or DBNull: Mix(0x6E756C6C); break;
            case string text: foreach (var letter in text) Mix(letter); Mix((ulong)text.Length << 32); break;
            case double number: Mix((ulong)BitConverter.DoubleToInt64Bits(number)); break;
            default: Mix((ulong)Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture)); break;
        }
    }

    private void Mix(ulong part) => Value = ulong.RotateLeft((Value ^ part) * Prime, 31);
}

using System.Globalization;

namespace Filon.Links.Origins;

/// <summary>The networks in which programs run and nobody browses.</summary>
internal static class DataCentres
{
    private static readonly Lazy<HashSet<uint>> Numbers =
        new(() => [.. LinkFiles.Rows("Origins.data-centres.csv").Select(row => uint.Parse(row[0], CultureInfo.InvariantCulture))]);

    /// <summary>The list that is part of Filon.</summary>
    public static AddressTable BuiltIn()
    {
        using var reader = new StreamReader(LinkFiles.Open("Origins.data-centre-ranges.csv"));
        return new(AddressLines.Read(reader, "data-centre-ranges.csv", Number).Value);
    }

    /// <summary>
    /// A line of addresses alone is a data centre; a line with the number of an autonomous system is one when data-centres.csv has it, so that a list of all
    /// the networks there are can be given as it is.
    /// </summary>
    public static ushort? Number(ReadOnlySpan<char> rest)
    {
        var first = AddressLines.Field(ref rest);
        if (first.StartsWith("AS", StringComparison.OrdinalIgnoreCase)) first = first[2..];
        return !uint.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var system) || Numbers.Value.Contains(system) ? (ushort)1 : null;
    }
}

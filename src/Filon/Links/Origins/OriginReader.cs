using System.Net;

namespace Filon.Links.Origins;

/// <summary>
/// Says of an address what may be kept: the kind of its network, and its country where a list is configured. Read once; asked from any thread.
/// </summary>
public sealed class OriginReader
{
    private readonly AddressTable networks;
    private readonly AddressTable? countries;

    private OriginReader(AddressTable networks, AddressTable? countries)
    {
        this.networks = networks;
        this.countries = countries;
    }

    /// <param name="networks">The file of data-centre addresses; null for the list that is part of Filon. Several files are separated by semicolons.</param>
    /// <param name="countries">The file of countries; null for none: then no country is known. Several files (one for IPv4, one for IPv6) are separated by semicolons.</param>
    public static Outcome<OriginReader> Load(string? networks = null, string? countries = null)
    {
        var centres = string.IsNullOrWhiteSpace(networks) ? DataCentres.BuiltIn() : Read(networks, DataCentres.Number);
        if (!centres.Succeeded) return centres.Failure;
        if (string.IsNullOrWhiteSpace(countries)) return new OriginReader(centres.Value, null);
        var table = Read(countries, Countries.Number);
        return table.Succeeded ? new OriginReader(centres.Value, table.Value) : table.Failure;
    }

    /// <summary>Reads only the beginning of files, and says what is wrong with them; null where nothing is.</summary>
    public static Failure? Glance(string files, bool countries)
    {
        var read = Ranges(files, countries ? Countries.Number : DataCentres.Number, lines: 100);
        return read.Failure;
    }

    public bool KnowsCountries => countries is not null;

    /// <summary>The memory its lists take, in bytes.</summary>
    public long Bytes => networks.Bytes + (countries?.Bytes ?? 0);

    public Origin Of(IPAddress address) => new(
        networks.Of(address) == 0 ? NetworkClass.Ordinary : NetworkClass.DataCentre,
        countries is null ? null : Countries.Code(countries.Of(address)));

    private static Outcome<AddressTable> Read(string files, AddressLines.ValueOf value)
    {
        var read = Ranges(files, value, int.MaxValue);
        return read.Succeeded ? new AddressTable(read.Value) : read.Failure;
    }

    private static Outcome<IReadOnlyList<AddressRange>> Ranges(string files, AddressLines.ValueOf value, int lines)
    {
        var ranges = new List<AddressRange>();
        foreach (var file in files.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!File.Exists(file)) return new Failure(FailureKind.NotFound, $"There is no file {file}.", $"Il n’y a pas de fichier {file}.");
            using var reader = new StreamReader(file);
            var read = AddressLines.Read(reader, file, value, lines);
            if (!read.Succeeded) return read.Failure;
            ranges.AddRange(read.Value);
        }

        return ranges;
    }
}

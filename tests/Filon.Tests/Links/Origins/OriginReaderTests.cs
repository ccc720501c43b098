using System.Net;
using Filon.Links.Origins;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;

namespace Filon.Tests.Links.Origins;

public sealed class OriginReaderTests
{
    [Theory]
    [InlineData("52.95.110.1", NetworkClass.DataCentre)] // Amazon
    [InlineData("51.68.0.10", NetworkClass.DataCentre)] // OVH
    [InlineData("::ffff:51.68.0.10", NetworkClass.DataCentre)]
    [InlineData("2a01:4f8:c2c:1234::1", NetworkClass.DataCentre)] // Hetzner
    [InlineData("90.63.10.20", NetworkClass.Ordinary)] // Orange, France
    [InlineData("2a01:cb00:1234:5678::1", NetworkClass.Ordinary)] // Orange, France
    [InlineData("104.28.30.40", NetworkClass.Ordinary)] // Cloudflare, which carries Apple's private relay
    [InlineData("192.168.1.4", NetworkClass.Ordinary)]
    [InlineData("127.0.0.1", NetworkClass.Ordinary)]
    public void The_list_inside_Filon_tells_data_centres_from_where_people_browse(string address, NetworkClass network) =>
        OriginReader.Load().Value.Of(IPAddress.Parse(address)).ShouldBe(new Origin(network, null));

    [Fact]
    public void The_list_inside_Filon_takes_less_than_half_a_megabyte() => OriginReader.Load().Value.Bytes.ShouldBeLessThan(500_000);

    [Theory]
    [InlineData("1.0.0.0,1.0.0.255,AU\n1.0.1.0,1.0.3.255,CN\n2001:200::,2001:200:ffff:ffff:ffff:ffff:ffff:ffff,JP\n")]
    [InlineData("\"16777216\",\"16777471\",\"AU\",\"Australia\"\r\n\"16777472\",\"16778239\",\"CN\",\"China\"\r\n\"42540528726795050063891204319802818560\",\"42540528806023212578155541913346768895\",\"JP\",\"Japan\"\r\n")]
    [InlineData("network,country_iso_code\n1.0.0.0/24,AU\n1.0.1.0/24,CN\n1.0.2.0/23,CN\n2001:200::/32,jp\n")]
    public void A_list_of_countries_is_read_in_any_of_its_usual_forms(string text)
    {
        var origins = Countries(text).Value;
        origins.KnowsCountries.ShouldBeTrue();
        Of(origins, "1.0.0.0").ShouldBe("AU");
        Of(origins, "1.0.0.255").ShouldBe("AU");
        Of(origins, "1.0.1.0").ShouldBe("CN");
        Of(origins, "1.0.3.255").ShouldBe("CN");
        Of(origins, "1.0.4.0").ShouldBeNull();
        Of(origins, "0.255.255.255").ShouldBeNull();
        Of(origins, "2001:200::1").ShouldBe("JP");
        Of(origins, "2001:201::1").ShouldBeNull();
    }

    [Fact]
    public void A_list_of_all_networks_can_be_given_as_it_is() => WithFile(
        "5.0.0.0,5.0.0.255,13335,\"Cloudflare, Inc.\"\n6.0.0.0,6.0.0.255,AS16276,OVH SAS\n7.0.0.0/24\n", path =>
    {
        var origins = OriginReader.Load(networks: path).Value;
        origins.Of(IPAddress.Parse("5.0.0.9")).Network.ShouldBe(NetworkClass.Ordinary);
        origins.Of(IPAddress.Parse("6.0.0.9")).Network.ShouldBe(NetworkClass.DataCentre);
        origins.Of(IPAddress.Parse("7.0.0.9")).Network.ShouldBe(NetworkClass.DataCentre);
    });

    [Fact]
    public void A_setting_is_checked_by_the_beginning_of_its_files()
    {
        WithFile("1.0.0.0,1.0.0.255,-\n1.0.1.0,1.0.1.255,AU\n", path => OriginReader.Glance(path, countries: true).ShouldBeNull());
        WithFile("no list\nof addresses\n", path => OriginReader.Glance(path, countries: true).ShouldNotBeNull().Sentence.En.ShouldContain(path));
        OriginReader.Glance("/nowhere.csv", countries: false).ShouldNotBeNull().Kind.ShouldBe(FailureKind.NotFound);
    }

    [Theory]
    [InlineData("1.0.0.0,1.0.0.255,AU\nnonsense\n", "2")]
    [InlineData("", "1")]
    [InlineData("a,b,c\nd,e,f\n", "2")]
    public void A_file_that_is_no_list_is_refused_with_its_line(string text, string line)
    {
        var refused = Countries(text).Failure.ShouldNotBeNull();
        refused.Kind.ShouldBe(FailureKind.Invalid);
        refused.Sentence.En.ShouldContain($"line {line}");
    }

    [Fact]
    public void A_file_that_is_not_there_is_named() =>
        OriginReader.Load(countries: "/nowhere/countries.csv").Failure.ShouldNotBeNull().Sentence.Fr.ShouldContain("/nowhere/countries.csv");

    [Fact]
    public void Every_address_of_a_range_and_no_other_has_its_value() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<uint[]>(), ArbMap.Default.ArbFor<uint>(), (numbers, asked) =>
        {
            var sorted = numbers.Distinct().Order().ToList();
            var ranges = sorted.Chunk(2).Where(pair => pair.Length == 2)
                .Select((pair, at) => new AddressRange(AddressNumber.Ipv4(pair[0]), AddressNumber.Ipv4(pair[1]), (ushort)(at % 3 + 1))).ToList();
            var tables = new[] { new AddressTable(ranges), new AddressTable([.. ranges.AsEnumerable().Reverse()]) };
            return ranges.SelectMany(range => new[] { (uint)range.Start.Low, (uint)range.End.Low, (uint)range.End.Low + 1 }).Append(asked).All(number => tables.All(table =>
                table.Of(Address(number)) == ranges.FirstOrDefault(range => (uint)range.Start.Low <= number && number <= (uint)range.End.Low).Value));
        }));

    [Theory]
    [InlineData("10.1.2.0/24", "10.1.1.255 -, 10.1.2.0 AU, 10.1.2.255 AU, 10.1.3.0 -")]
    [InlineData("10.1.2.7/32", "10.1.2.6 -, 10.1.2.7 AU, 10.1.2.8 -")]
    [InlineData("0.0.0.0/0", "0.0.0.0 AU, 255.255.255.255 AU, 2001:db8:: -")]
    [InlineData("2001:db8::/32", "2001:db7:ffff:ffff:: -, 2001:db8:: AU, 2001:db8:ffff:ffff:: AU, 2001:db9:: -")]
    [InlineData("2001:db8:0:7::/64", "2001:db8:0:6:: -, 2001:db8:0:7:: AU, 2001:db8:0:7:ffff:: AU, 2001:db8:0:8:: -")]
    [InlineData("2001:db8:0:7:8::/80", "2001:db8:0:6:: -, 2001:db8:0:7:: AU, 2001:db8:0:8:: -")]
    [InlineData("::/0", "2001:db8:: AU, ffff:: AU")]
    public void A_network_goes_from_its_first_to_its_last_address(string network, string expected)
    {
        var origins = Countries($"{network},AU\n").Value;
        foreach (var pair in expected.Split(", "))
            (Of(origins, pair.Split(' ')[0]) ?? "-").ShouldBe(pair.Split(' ')[1], $"{pair} of {network}");
    }

    [Fact]
    public void Ranges_may_stand_in_any_order_IPv6_before_IPv4()
    {
        var origins = Countries("2001:db8::/32,DE\n2001:200::/32,JP\n5.0.0.0/8,FR\n1.0.0.0/24,AU\n").Value;
        new[] { "2001:db8::1", "2001:200::1", "5.1.2.3", "1.0.0.1" }.Select(address => Of(origins, address)).ShouldBe(["DE", "JP", "FR", "AU"]);
    }

    private static IPAddress Address(uint number) => new([(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number]);

    private static string? Of(OriginReader origins, string address) => origins.Of(IPAddress.Parse(address)).Country;

    private static Outcome<OriginReader> Countries(string text)
    {
        Outcome<OriginReader> read = default;
        WithFile(text, path => read = OriginReader.Load(countries: path));
        return read;
    }

    private static void WithFile(string text, Action<string> act)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, text);
            act(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}

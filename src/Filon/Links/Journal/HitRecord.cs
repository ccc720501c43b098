using System.Buffers.Binary;
using System.Text;
using Filon.Links.Origins;
using NodaTime;

namespace Filon.Links.Journal;

/// <summary>A hit as bytes: a version, the figures, then four texts, each with its length in two bytes (65535: there is none), in UTF-8.</summary>
internal static class HitRecord
{
    /// <summary>The most bytes a record takes.</summary>
    public const int Longest = Fixed + (4 * 2) + (3 * (Agent + Referrer + Language + Label));

    // in characters
    private const int Agent = 512, Referrer = 255, Language = 35, Label = 64;
    private const int Fixed = 40;
    private const byte Version = 1;
    private const ushort None = ushort.MaxValue;

    /// <returns>How many bytes it took.</returns>
    public static int Write(Span<byte> into, KeptHit kept)
    {
        var hit = kept.Hit;
        into[0] = Version;
        into[1] = (byte)((hit.Method == "HEAD" ? 1 : 0) | (hit.Prefetch ? 2 : 0) | (hit.Team ? 4 : 0) | (hit.Scanned ? 8 : 0));
        into[2] = (byte)hit.Network;
        into[3] = (byte)kept.Route;
        BinaryPrimitives.WriteInt64LittleEndian(into[4..], hit.At.ToUnixTimeMilliseconds());
        BinaryPrimitives.WriteInt64LittleEndian(into[12..], kept.Workspace);
        BinaryPrimitives.WriteInt64LittleEndian(into[20..], hit.Link);
        BinaryPrimitives.WriteInt64LittleEndian(into[28..], hit.Visitor);
        into[36] = (byte)(hit.Country?[0] ?? 0);
        into[37] = (byte)(hit.Country?[1] ?? 0);
        into[38] = into[39] = 0;
        var end = Fixed;
        Put(into, ref end, hit.UserAgent, Agent);
        Put(into, ref end, hit.Referrer, Referrer);
        Put(into, ref end, hit.AcceptLanguage, Language);
        Put(into, ref end, hit.SourceLabel, Label);
        return end;
    }

    /// <exception cref="InvalidDataException">Written by a later version of Filon.</exception>
    public static KeptHit Read(ReadOnlySpan<byte> from, long number, LatestTexts texts)
    {
        if (from[0] != Version) throw new InvalidDataException($"a click of version {from[0]} in the journal: a later Filon wrote it");
        var at = Fixed;
        var hit = new Hit
        {
            At = Instant.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64LittleEndian(from[4..])),
            Link = BinaryPrimitives.ReadInt64LittleEndian(from[20..]),
            Visitor = BinaryPrimitives.ReadInt64LittleEndian(from[28..]),
            Method = (from[1] & 1) == 0 ? "GET" : "HEAD",
            Prefetch = (from[1] & 2) != 0,
            Team = (from[1] & 4) != 0,
            Scanned = (from[1] & 8) != 0,
            Network = (NetworkClass)from[2],
            Country = from[36] == 0 ? null : $"{(char)from[36]}{(char)from[37]}",
            UserAgent = Take(from, ref at, texts),
            Referrer = Take(from, ref at, texts),
            AcceptLanguage = Take(from, ref at, texts),
            SourceLabel = Take(from, ref at, texts),
        };
        return new(number, BinaryPrimitives.ReadInt64LittleEndian(from[12..]), from[3], hit);
    }

    private static void Put(Span<byte> into, ref int end, string? text, int most)
    {
        var length = None;
        if (text is not null)
        {
            var kept = text.AsSpan(0, Math.Min(text.Length, most));
            if (kept.Length > 0 && char.IsHighSurrogate(kept[^1])) kept = kept[..^1];
            length = (ushort)Encoding.UTF8.GetBytes(kept, into[(end + 2)..]);
        }

        BinaryPrimitives.WriteUInt16LittleEndian(into[end..], length);
        end += 2 + (length == None ? 0 : length);
    }

    private static string? Take(ReadOnlySpan<byte> from, ref int at, LatestTexts texts)
    {
        var length = BinaryPrimitives.ReadUInt16LittleEndian(from[at..]);
        at += 2;
        if (length == None) return null;
        at += length;
        return texts.Of(from.Slice(at - length, length));
    }
}

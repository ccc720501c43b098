namespace Filon.Measure.Attribution.Files;

/// <summary>From touches in any order to a population of journeys: read and dealt out by person, grouped, sorted, walked.</summary>
internal static class TouchFile
{
    /// <summary>Touches kept in memory by all parts together; the rest waits in a temporary file. 24 bytes each.</summary>
    private const int MostInMemory = 16_000_000;

    /// <summary>Null when the parts turn out to be cut inside a quoted field: read the file as one part.</summary>
    public static Outcome<AttributionReport>? Read(FileShape shape, IReadOnlyList<ReadBytes> parts, AttributionOptions options)
    {
        var problems = parts.Select(_ => new FileProblems()).ToArray();
        var readers = parts.Select((_, part) => new TouchReader(shape, problems[part], MostInMemory / parts.Count)).ToArray();
        try
        {
            EachOf(parts.Count, part => readers[part].Read(parts[part], part == 0 ? shape.LinesBefore : 0));
            if (parts.Count > 1 && readers[0].EndedInQuotes) return null;
            for (var part = 1; part < parts.Count && readers[part - 1].ReachedEnd; part++) problems[0].AddAll(problems[part], readers[part - 1].Lines);
            if (readers.Sum(reader => reader.Rows) == 0 && !problems[0].Any) problems[0].Add(0, AttributionFile.NoRows);
            return problems[0].Any
                ? problems[0].ToFailure()
                : new AttributionRun(Journeys(readers, options), options).Report();
        }
        finally
        {
            foreach (var reader in readers) reader.Dispose();
        }
    }

    private static Population Journeys(TouchReader[] readers, AttributionOptions options)
    {
        var channels = readers[0].Channels;
        var parts = readers.Select(reader => (reader.Touches, channels.Renumber(reader.Channels))).ToArray();
        var names = Enumerable.Range(0, channels.Count).Select(number => channels[number]).ToArray();
        var settings = new ShareSettings((options.HalfLife ?? 30) * IsoTime.TicksPerDay);

        var credits = new[] { New(), New() };
        var walks = credits.Select(credit => new JourneyWalk(options, credit)).ToArray();
        EachOf(2, half => Walk(parts, walks[half], half));
        credits[0].Add(credits[1]);
        return new Population([.. walks.Select(walk => walk.Paths)], names) { Journeys = credits[0] };

        JourneyCredits New() => new(options.Models, names.Length, settings);
    }

    private static void Walk(IReadOnlyList<(TouchPartitions Touches, int[])> parts, JourneyWalk walk, int half)
    {
        var groups = new PersonGroups();
        for (var partition = half; partition < TouchPartitions.Count; partition += 2)
        {
            groups.Load(parts, partition);
            var conversions = parts.SelectMany(part => part.Touches.Conversions(partition)).ToArray();
            for (var person = 0; person < groups.Count; person++) walk.Walk(groups[person], conversions);
        }
    }

    /// <summary>At most two threads: this one and another.</summary>
    private static void EachOf(int count, Action<int> act)
    {
        if (count == 1) act(0);
        else Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, act);
    }
}

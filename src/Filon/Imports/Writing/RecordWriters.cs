namespace Filon.Imports.Writing;

/// <summary>Every kind of record and what writes it, in the order of writing: what is referred to comes first.</summary>
internal static class RecordWriters
{
    private static readonly TouchWriter Touches = new();

    public static IReadOnlyList<IRecordWriter> InOrder { get; } =
    [
        new CompanyWriter(), new ProfileWriter(), new DealWriter(), new PostWriter(), Touches, new ConversionWriter(Touches),
        new CostWriter(), new HoursWriter(), new FollowWriter(), new FiguresWriter(), new ClicksWriter(),
    ];
}

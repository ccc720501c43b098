using NodaTime;

namespace Filon.Imports.Formats;

/// <summary>Lines that are figures of one post, with the post itself.</summary>
internal static class Published
{
    /// <param name="format">Part of the key: what two exports say of a post stands side by side.</param>
    public static FiguresRecord Of(string format, TableRow row, (string Network, string Key, Instant At, string Text, string? Address) post) => new()
    {
        Key = $"{format}:{post.Key}",
        Position = row.Position,
        Network = post.Network,
        Subject = FigureSubject.Post,
        SubjectKey = post.Key,
        From = post.At.InZone(row.Habits.Zone).Date,
        Until = post.At.InZone(row.Habits.Zone).Date,
        Values = row.Figures(),
        Post = new PostRecord
        {
            Key = $"{post.Network}:{post.Key}", Position = row.Position, Network = post.Network, NetworkKey = post.Key, At = post.At, Text = post.Text, Address = post.Address,
        },
    };

    /// <summary>Figures of a day, a month or a stretch of the workspace's own account.</summary>
    public static FiguresRecord OfAccount(string format, TableRow row, string network, LocalDate day) => new()
    {
        Key = $"{format}:{day:R}",
        Position = row.Position,
        Network = network,
        Subject = FigureSubject.Account,
        SubjectKey = "",
        From = day,
        Until = day,
        Values = row.Figures(),
    };
}

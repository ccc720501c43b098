using System.Text.RegularExpressions;
using Shouldly;

namespace Filon.Tests.House;

/// <summary>Which room of the engine may use which. The diagram in ARCHITECTURE.md is this table.</summary>
public sealed partial class FeatureMapTests
{
    private static readonly Dictionary<string, string[]> Uses = new()
    {
        ["Money"] = [],
        ["Storage"] = [],
        ["Audit"] = ["Storage"],
        ["Jobs"] = ["Storage"],
        ["Backups"] = ["Storage", "Jobs"],
        ["Exports"] = ["Storage", "Links"],
        ["Workspaces"] = ["Storage", "Money"],
        ["Letters"] = ["Storage", "Jobs"],
        ["Accounts"] = ["Storage", "Jobs", "Letters", "Audit", "Workspaces"],
        ["People"] = ["Storage", "Workspaces", "Money", "Jobs"],
        ["Deals"] = ["Storage", "Money", "Workspaces", "Jobs", "People"],
        ["Costs"] = ["Storage", "Money", "Workspaces"],
        ["Measure"] = ["Storage", "Money", "Jobs", "People", "Deals", "Costs", "Workspaces"],
        ["Imports"] = ["Links", "Storage", "Audit", "Money", "Jobs", "People", "Deals", "Costs", "Measure", "Workspaces"],
        ["Posts"] = ["Storage", "People"],
        ["Reciprocity"] = ["Storage", "People", "Measure", "Costs", "Workspaces"],
        ["AddressBook"] = ["Storage", "People"],
        ["Privacy"] = ["Storage", "Jobs", "Workspaces", "People", "Measure", "Imports"],
        ["Links"] = ["Storage", "Measure", "Jobs"],
        ["Events"] = ["Storage", "Workspaces", "People", "Imports", "Measure", "Costs"],
        ["Demonstration"] = ["Money", "Imports", "Workspaces", "Costs", "Jobs", "Measure", "Links", "Events"],
    };

    [Fact]
    public void Every_room_of_the_engine_uses_only_the_rooms_it_may()
    {
        var trespasses =
            from file in SourceTree.Files("src/Filon", ".cs")
            where file.Room != ""
            from Match use in RoomMentions().Matches(file.Text)
            let used = use.Groups[1].Value
            where used != file.Room && Uses.ContainsKey(used) && !Uses.GetValueOrDefault(file.Room, []).Contains(used)
            select $"{file.Path} uses {used}: {file.Room} may use {string.Join(", ", Uses.GetValueOrDefault(file.Room, ["no room"]))}";

        trespasses.Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void Every_room_of_the_engine_is_on_the_map() =>
        SourceTree.Files("src/Filon", ".cs").Select(file => file.Room).Where(room => room != "").Distinct()
            .ShouldBeSubsetOf(Uses.Keys);

    [Fact]
    public void The_map_has_no_circle()
    {
        var left = Uses.ToDictionary(room => room.Key, room => room.Value.ToHashSet());
        while (left.FirstOrDefault(room => !room.Value.Any(left.ContainsKey)) is { Key: not null } free) left.Remove(free.Key);
        left.Keys.ShouldBeEmpty();
    }

    [Fact]
    public void The_diagram_in_the_architecture_document_is_this_map()
    {
        var diagram = string.Join('\n', Uses.SelectMany(room => room.Value.Select(used => $"    {room.Key} --> {used}")));
        SourceTree.Read("ARCHITECTURE.md").ShouldContain(diagram, customMessage: "Paste this into the mermaid block of ARCHITECTURE.md:\n" + diagram);
    }

    [Fact]
    public void The_engine_does_not_know_the_web() =>
        SourceTree.Files("src/Filon", ".cs").Where(file => file.Text.Contains("Microsoft.AspNetCore", StringComparison.Ordinal))
            .Select(file => file.Path).ShouldBeEmpty();

    [GeneratedRegex(@"\bFilon\.([A-Z]\w+)\b")]
    private static partial Regex RoomMentions();
}

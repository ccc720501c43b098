using System.Security.Cryptography;
using Filon.Links.Truth;
using Filon.Tests.House;
using Shouldly;

namespace Filon.Tests.Links.Truth;

/// <summary>The name of the lists and steps changes with them.</summary>
public sealed class EditionTests
{
    private static readonly string[] Lists =
        ["UserAgents/previews.csv", "UserAgents/people.csv", "UserAgents/crawler-user-agents.json", "UserAgents/isbot.json", "Truth/TruthSteps.cs", "Truth/HitNeighbours.cs"];

    [Fact]
    public void Whoever_changes_a_list_or_a_step_names_a_new_edition_so_that_old_hits_are_judged_again()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var list in Lists) hash.AppendData(File.ReadAllBytes(Path.Combine(SourceTree.Root, "src/Filon/Links", list)));

        (ClickTruth.LatestEdition, Convert.ToHexString(hash.GetHashAndReset())[..16])
            .ShouldBe(("1 (crawler-user-agents 1.60.0, isbot 5.2)", "2034CD3002F3FECB"), "give ClickTruth.LatestEdition a new number, then write both here");
    }
}

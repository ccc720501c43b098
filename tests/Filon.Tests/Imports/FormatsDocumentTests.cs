using Filon.Imports;
using Filon.Tests.House;
using Shouldly;

namespace Filon.Tests.Imports;

public sealed class FormatsDocumentTests
{
    [Fact]
    public void Every_format_is_in_the_document_with_its_state() =>
        FileFormats.All.Where(f => !SourceTree.Read("docs/formats.md").Split('\n')
            .Any(line => line.Contains($"[{f.Name.En}]", StringComparison.Ordinal) && line.Contains(f.Seen.En, StringComparison.Ordinal)))
            .Select(f => f.Name.En).ShouldBeEmpty();

    [Fact]
    public void Every_field_of_every_target_has_a_name_in_both_languages() =>
        ImportFields.Targets.SelectMany(ImportFields.Of).Distinct()
            .Where(f => ImportFields.Name(f).En.Length == 0 || ImportFields.Name(f).Fr == f.ToString() && f is not (ImportField.Date or ImportField.Source or ImportField.Pipeline or ImportField.Minutes))
            .ShouldBeEmpty();

    [Fact]
    public void The_sheet_in_the_document_is_read_as_it_says()
    {
        var document = SourceTree.Read("docs/formats.md");
        var start = document.IndexOf("```csv", StringComparison.Ordinal) + 7;
        var costs = Given.Records<CostRecord>(Given.Csv(document[start..document.IndexOf("```", start, StringComparison.Ordinal)]));
        costs.Select(c => c.Amount.Minor).ShouldBe([123456, 30000]);
    }
}

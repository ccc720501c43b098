using System.CommandLine;
using Filon.Server;
using Filon.Server.Cli;
using Filon.Storage;
using Filon.Tests.Support;
using Shouldly;

namespace Filon.Tests.Cli;

/// <summary>A line typed wrong is answered in a sentence, in the language asked for, and ends with code 2.</summary>
public sealed class UsageFaultTests
{
    [Theory]
    [InlineData("nothing", "“nothing” is not understood. See filon --help.")]
    [InlineData("roi --nothing", "“--nothing” is not understood. See filon --help.")]
    [InlineData("roi now", "“now” is not understood. See filon --help.")]
    [InlineData("roi --by shoe", "“shoe” does not fit --by: campaign, channel. See filon roi --help.")]
    [InlineData("event invite Salon who.txt", "“Salon” does not fit EVENT. See filon event invite --help.")]
    [InlineData("event invite 7", "FILE is missing. See filon event invite --help.")]
    [InlineData("restore", "FILE is missing. See filon restore --help.")]
    [InlineData("token add x", "--for is missing. See filon token add --help.")]
    [InlineData("move --to", "--to is missing. See filon move --help.")]
    [InlineData("demo --touches many", "“many” does not fit --touches. See filon demo --help.")]
    [InlineData("link", "Say which: add, list, show, import, look, compare, restatements. See filon link --help.")]
    [InlineData("restore --lang fr", "Il manque FILE. Voyez filon restore --help.")]
    [InlineData("event invite Salon x --lang fr", "« Salon » ne convient pas à EVENT. Voyez filon event invite --help.")]
    public async Task What_cannot_be_taken_is_said(string line, string sentence)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var context = new CommandContext(new Settings(Path.GetTempPath(), DatabaseAddress.File(":memory:"), "http://127.0.0.1:0"), Language.English, new FakeClock(), output, error);
        (await CommandLine.RunAsync(line.Split(' '), context)).ShouldBe(2);
        error.ToString().Replace('\u00a0', ' ').ShouldBe(sentence + Environment.NewLine);
        output.ToString().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("link --help")]
    [InlineData("restore --help")]
    [InlineData("event invite --help")]
    public async Task Help_is_no_fault(string line)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var context = new CommandContext(new Settings(Path.GetTempPath(), DatabaseAddress.File(":memory:"), "http://127.0.0.1:0"), Language.English, new FakeClock(), output, error);
        (await CommandLine.RunAsync(line.Split(' '), context)).ShouldBe(0);
        output.ToString().ShouldContain("Usage:");
        error.ToString().ShouldBeEmpty();
    }

    [Fact]
    public void A_verb_that_is_asked_for_is_made_alone()
    {
        var context = new CommandContext(new Settings(Path.GetTempPath(), DatabaseAddress.File(":memory:"), "http://127.0.0.1:0"), Language.English, new FakeClock(), TextWriter.Null, TextWriter.Null);
        foreach (var verb in CommandLine.Root(context).Subcommands) CommandLine.Root(context, verb.Name).Subcommands.ShouldHaveSingleItem().Name.ShouldBe(verb.Name);
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.French)]
    public void Every_verb_every_argument_and_every_option_says_what_it_is(Language language)
    {
        var context = new CommandContext(new Settings(Path.GetTempPath(), DatabaseAddress.File(":memory:"), "http://127.0.0.1:0"), language, new FakeClock(), TextWriter.Null, TextWriter.Null);
        Silent(CommandLine.Root(context), "filon").ShouldBeEmpty();

        static IEnumerable<string> Silent(Command command, string path) =>
            new Symbol[] { command }.Concat(command.Arguments).Concat(command.Options).Where(symbol => !symbol.Hidden && string.IsNullOrWhiteSpace(symbol.Description)).Select(symbol => $"{path} {symbol.Name}")
                .Concat(command.Subcommands.SelectMany(sub => Silent(sub, $"{path} {sub.Name}")));
    }
}

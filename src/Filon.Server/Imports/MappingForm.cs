using System.Globalization;
using Filon.Costs;
using Filon.Imports;
using Filon.Money;

namespace Filon.Server.Imports;

/// <summary>What a person said about the columns of a sheet.</summary>
internal static class MappingForm
{
    /// <param name="guess">The same sheet as recognised: its header is the file's, whatever the form says.</param>
    public static Outcome<ColumnMapping> Read(IFormCollection form, ColumnMapping guess)
    {
        if (!Enum.TryParse<RecordKind>(form["target"], ignoreCase: true, out var target) || !ImportFields.Targets.Contains(target))
            return new Failure(FailureKind.Invalid, "Say what the lines are.", "Dites ce que sont les lignes.");
        var currency = form["currency"].ToString().Trim().ToUpperInvariant();
        return guess with
        {
            Target = target,
            Columns = [.. guess.Columns.Select((column, at) => column with { Field = Field(form[$"column-{at.ToString(CultureInfo.InvariantCulture)}"], target) })],
            DateOrder = Word<DateOrder>(form["dateOrder"]),
            DecimalComma = form["decimal"].ToString() switch { "comma" => true, "point" => false, _ => null },
            Currency = currency.Length == 0 ? null : currency,
            DefaultChannel = Said(form["defaultChannel"]),
            DefaultSide = Word<CostSide>(form["defaultSide"]),
            DefaultRole = Said(form["defaultRole"]),
        };
    }

    /// <summary>What is wrong with it, by field; null: nothing.</summary>
    public static Failure? Wrong(ColumnMapping mapping) => mapping.Currency is { } currency && !Currencies.IsCode(currency)
        ? Failure.Invalid(new Problem("currency", new("A currency is three letters: EUR, CHF, USD.", "Une devise s’écrit en trois lettres\u00a0: EUR, CHF, USD.")))
        : null;

    private static ImportField? Field(string? said, RecordKind target) =>
        Word<ImportField>(said) is { } field && ImportFields.Of(target).Contains(field) ? field : null;

    private static T? Word<T>(string? said) where T : struct, Enum =>
        !string.IsNullOrEmpty(said) && Enum.TryParse<T>(said, ignoreCase: true, out var word) && Enum.IsDefined(word) ? word : null;

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shouldly;

namespace Filon.Tests.Measure;

/// <summary>A page as a reader with a pocket calculator finds it: its figures, where each leads, and what its lines and sums state.</summary>
internal sealed partial record FiguresOnPage
{
    /// <summary>Figures that lead nowhere and are no line themselves.</summary>
    public string[] Unexplained { get; init; } = [];

    public Link[] Links { get; init; } = [];

    /// <summary>All that may answer for a figure that led here: figures at the top with their notes, sums, lines, facts, and how many lines there are.</summary>
    public string[] Stated { get; init; } = [];

    /// <summary>The sums at the feet of tables that are whole on the page, each with the cells above it.</summary>
    public Column[] Columns { get; init; } = [];

    /// <summary>Links to a place on the page that is not there.</summary>
    public string[] Nowhere { get; init; } = [];

    public sealed record Link(string Href, string Figure);

    public sealed record Column(string Sum, string[] Cells);

    public static async Task<FiguresOnPage> ReadAsync(IPage page) =>
        JsonSerializer.Deserialize<FiguresOnPage>(await page.EvaluateAsync<string>(Script), JsonSerializerOptions.Web)!;

    /// <summary>Nothing on the page is left unexplained, leads nowhere, or does not add up.</summary>
    public IEnumerable<string> Faults(string address)
    {
        foreach (var figure in Unexplained) yield return $"{address}: {figure} leads to no lines";
        foreach (var href in Nowhere) yield return $"{address}: there is no {href}";
        foreach (var (sum, cells) in Columns)
            if (Math.Abs(cells.Sum(Number) - Number(sum)) > Step(sum) * (sum.Contains('€', StringComparison.Ordinal) ? 0 : cells.Length))
                yield return $"{address}: {string.Join(" + ", cells)} is not {sum}";
    }

    /// <summary>The figure that led here stands here, at least as exactly.</summary>
    public bool States(string figure) =>
        !figure.Any(char.IsDigit) || Stated.SelectMany(text => Numbers().Matches(text)).Any(found => Math.Abs(Number(found.Value) - Number(figure)) <= Step(figure));

    public static decimal Number(string written)
    {
        var digits = NotNumber().Replace(written.Replace('−', '-'), "");
        return digits.Length == 0 || digits == "-" ? 0 : decimal.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    /// <summary>Half of the last digit written.</summary>
    private static decimal Step(string figure)
    {
        var step = 0.5m;
        for (var i = 0; i < Decimals().Match(figure).Groups[1].Length; i++) step /= 10;
        return step;
    }

    private const string Script =
        """
        () => {
          const text = e => { const copy = e.cloneNode(true); copy.querySelectorAll('.sr').forEach(s => s.remove()); return copy.textContent.replace(/\s+/g, ' ').trim(); };
          const all = (css, from = document) => [...from.querySelectorAll(css)].filter(e => !e.closest('figure.chart'));
          const figures = all('main .stat .value, main td.num').filter(e => /\d/.test(text(e)));
          const whole = all('main table[data-lines]').filter(t => t.tFoot && !document.querySelector('.pager'));
          return JSON.stringify({
            unexplained: figures.filter(e => !e.querySelector('a[href]') && !e.closest('[data-lines]')).map(text),
            links: figures.flatMap(e => [...e.querySelectorAll('a[href]')].map(a => ({ href: a.getAttribute('href'), figure: text(a) }))),
            stated: [...all('main .stat .value, main .stat .note, main h2, main tfoot th, main tfoot td, main [data-lines] td.num, main [aria-current] td, main dl.facts dd').map(text),
                     ...all('main table').map(t => String(t.tBodies[0]?.rows.length ?? 0))],
            columns: whole.flatMap(t => [...t.tFoot.rows[0].cells].map((cell, i, cells) => ({
              sum: text(cell), cells: [...t.tBodies[0].rows].map(row => text(row.cells[row.cells.length - cells.length + i] ?? document.createElement('td'))) }))
              .filter(column => column.sum && /\d/.test(column.sum) && !/[A-Za-z]{2}/.test(column.sum))),
            nowhere: all('main a.explain[href^="#"]').map(a => a.getAttribute('href')).filter(href => !document.getElementById(href.slice(1))),
          });
        }
        """;

    [GeneratedRegex("[.]([0-9]+)")]
    private static partial Regex Decimals();

    [GeneratedRegex("[^0-9.-]")]
    private static partial Regex NotNumber();

    [GeneratedRegex("[-−]?[^0-9 ]?[0-9][0-9,]*([.][0-9]+)?")]
    private static partial Regex Numbers();
}

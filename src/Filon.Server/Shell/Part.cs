using System.Globalization;
using Filon.Money;
using Microsoft.AspNetCore.Components;
using NodaTime;

namespace Filon.Server.Shell;

/// <summary>Anything drawn on a page: knows its reader, and writes words, figures, money and dates in the reader's language.</summary>
public abstract class Part : ComponentBase
{
    /// <summary>The member and the workspace; the page's own unless given. Null on pages outside a workspace.</summary>
    [Parameter]
    public Visit Visit { get; set; } = null!;

    [CascadingParameter]
    protected Scene Scene { get; set; } = null!;

    protected Visitor Visitor => Scene.Visitor;

    protected Language Language => Scene.Visitor.Language;

    // no line breaks inside a date
    private const string Day = "d'\u00a0'MMM'\u00a0'yyyy";

    private CultureInfo Culture => Language.Culture();

    public override Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        Visit ??= Scene.Visit!;
        return base.SetParametersAsync(ParameterView.Empty);
    }

    protected string Say(string en, string fr) => Language == Language.French ? fr : en;

    protected string Say(Sentence sentence) => sentence.In(Language);

    /// <summary>"1 deal", "1,204 deals": each wording holds <c>{0:N0}</c>.</summary>
    protected string Count(long count, Sentence one, Sentence many) => Say(Sentence.Count(count, one, many));

    /// <summary>An amount; without cents unless asked, for a figure is read and a ledger is checked.</summary>
    protected string Money(Amount amount, bool cents = false) => amount.Write(Language, cents);

    protected string Number(long number) => Signed(number.ToString("N0", Culture));

    protected string Number(double number, int digits = 0) => Signed(number.ToString("N" + digits, Culture));

    /// <summary><c>0.125</c> is "12.5%" in English, "12,5 %" in French.</summary>
    protected string Percent(double share, int digits = 1) =>
        Signed((share * 100).ToString("N" + digits, Culture)) + (Language == Language.French ? "\u00a0%" : "%");

    protected string Date(LocalDate date) => date.ToString(Day, Culture);

    /// <summary>The day it was in the workspace's time zone.</summary>
    protected string Date(Instant instant) => Date(instant.InZone(Zone).Date);

    /// <summary>Day and time in the workspace's time zone.</summary>
    protected string Moment(Instant instant) => instant.InZone(Zone).LocalDateTime.ToString($"{Day}, HH:mm", Culture);

    protected string Month(YearMonth month) => month.OnDayOfMonth(1).ToString("MMM yyyy", Culture);

    /// <summary>The address of a page of this workspace: <c>measure/roi</c> becomes <c>/w/slug/measure/roi</c>.</summary>
    protected string Path(string below) => Visit.Path(below);

    /// <summary>True where the reader's role is enough: hide what would be refused.</summary>
    protected bool May(Filon.Workspaces.Role role) => Visit is not null && Visit.Role >= role;

    private DateTimeZone Zone => Visit?.Workspace.Zone ?? DateTimeZone.Utc;

    private static string Signed(string number) => number.Replace('-', '−');
}

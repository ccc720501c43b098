using Filon.Costs;

namespace Filon.Imports.Sheets;

/// <summary>Lines of a sheet of hours. The key leaves the minutes out: a corrected duration changes a line, it does not add one.</summary>
internal sealed class HoursRows
{
    private readonly NaturalKey _keys = new();

    public ImportRecord Read(SheetRow row)
    {
        var date = row.Date(ImportField.Date);
        if (date is null) row.Required(ImportField.Date);
        var minutes = row.Minutes();
        if (minutes is null) row.Required(row.Has(ImportField.Duration) ? ImportField.Duration : ImportField.Minutes);
        var who = row.Text(ImportField.Who);
        var role = row.Text(ImportField.Role) ?? row.Mapping.DefaultRole ?? who ?? "marketing";
        var (channel, campaign, label) = (row.Text(ImportField.Channel) ?? row.Mapping.DefaultChannel, row.Text(ImportField.Campaign), row.Text(ImportField.Label));
        var side = SideColumn.Read(row, CostCategory.Other);
        var id = row.Identifier(ImportField.Id);
        var day = date?.Date ?? default;
        return new HoursRecord
        {
            Key = id is not null ? $"file:{id}" : row.Refusal is not null ? ""
                : _keys.Counted(day.ToString("R", null), who, role, side.ToString(), channel, campaign, label),
            Position = row.Position,
            WorkedOn = day,
            Minutes = minutes ?? 0,
            Role = role,
            Who = who,
            Channel = channel,
            Campaign = campaign,
            Side = side,
            Label = label,
        };
    }
}

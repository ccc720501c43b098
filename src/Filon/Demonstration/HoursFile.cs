using NodaTime;

namespace Filon.Demonstration;

/// <summary><c>heures.xlsx</c>: the hours that people wrote down, week by week. No role is also in the sheet of costs.</summary>
internal static class HoursFile
{
    private static readonly Habit[] Weekly =
    [
        new("Community manager", "Lucie Cadiou", "Twitter", "Marketing", "Publication et réponses", 4.5),
        new("Community manager", "Lucie Cadiou", "LinkedIn", "Marketing", "Publication et réponses", 2),
        new("Commercial", Site.Sellers[0], "Appel", "Commercial", "Appels et démonstrations", 6),
        new("Commercial", Site.Sellers[1], "Appel", "Commercial", "Appels et démonstrations", 5),
        new("Commercial", Site.Sellers[2], "Appel", "Commercial", "Appels et démonstrations", 4),
    ];

    public static void Write(string path, World world)
    {
        using var workbook = new Workbook(path, world.Calendar.Today, "Heures", "Date", "Rôle", "Qui", "Canal", "Équipe", "Tâche", "Heures");
        var teams = CostsFile.TeamsOf(world.Size);
        for (var day = 0; day < world.Calendar.Days; day++)
        {
            var date = world.Calendar.Date(day);
            if (date.DayOfWeek == IsoDayOfWeek.Friday) Week(workbook, date, Chance.About(world.Seed, "hours", day), teams);
            foreach (var _ in world.Meetings.Webinars.Where(webinar => webinar.Day == day))
                workbook.Line(date, "Chef de produit", "Samir Ferreira", "Webinaire", "Marketing", "Préparation et animation", 7.5 * teams);
            foreach (var show in world.Meetings.Shows.Where(show => show.Day == day))
                foreach (var seller in Site.Sellers) workbook.Line(date, "Commercial", seller, "Salon", "Commercial", $"Présence, {show.Name}", 9.0 * teams);
        }
    }

    private static void Week(Workbook workbook, LocalDate date, Chance chance, int teams)
    {
        // quarter hours; August and the last week of the year are quiet
        var quiet = date.Month == 8 || date is { Month: 12, Day: > 24 } ? 0.4 : 1;
        foreach (var habit in Weekly)
            workbook.Line(date, habit.Role, habit.Who, habit.Channel, habit.Team, habit.Task, Math.Max(1, Math.Round(habit.Hours * quiet * (0.7 + chance.Mark() * 0.6) * 4)) / 4 * teams);
    }

    private sealed record Habit(string Role, string Who, string Channel, string Team, string Task, double Hours);
}

using System.Data;
using System.Globalization;
using Dapper;
using NodaTime;
using NodaTime.Text;

namespace Filon.Storage;

/// <summary>How NodaTime's words stand in the database: instants as Unix milliseconds, local dates and months as ISO text.</summary>
internal static class DapperTypes
{
    private static readonly Lock Once = new();
    private static bool _registered;

    public static void Register()
    {
        lock (Once)
        {
            if (_registered) return;
            DefaultTypeMap.MatchNamesWithUnderscores = true;
            SqlMapper.AddTypeHandler(new InstantHandler());
            SqlMapper.AddTypeHandler(new TextHandler<LocalDate>(LocalDatePattern.Iso));
            SqlMapper.AddTypeHandler(new TextHandler<YearMonth>(YearMonthPattern.Iso));
            _registered = true;
        }
    }

    private sealed class InstantHandler : SqlMapper.TypeHandler<Instant>
    {
        public override Instant Parse(object value) => Instant.FromUnixTimeMilliseconds(Convert.ToInt64(value, CultureInfo.InvariantCulture));

        public override void SetValue(IDbDataParameter parameter, Instant value)
        {
            parameter.DbType = DbType.Int64;
            parameter.Value = value.ToUnixTimeMilliseconds();
        }
    }

    private sealed class TextHandler<T>(IPattern<T> pattern) : SqlMapper.TypeHandler<T>
    {
        public override T Parse(object value) => pattern.Parse((string)value).Value;

        public override void SetValue(IDbDataParameter parameter, T? value)
        {
            parameter.DbType = DbType.String;
            parameter.Value = pattern.Format(value!);
        }
    }
}

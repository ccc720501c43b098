// First, last, linear and position credits of a file of touches, by DuckDB, on two threads: node attribution.mjs FILE
import { DuckDBInstance } from '@duckdb/node-api';

const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
const database = await instance.connect();
const rows = await database.runAndReadAll(`
  with line as materialized (
    select person, time, channel, coalesce(conversion, 0) as conversion, coalesce(value, 0) as value
    from read_csv('${process.argv[2].replaceAll("'", "''")}', header = true,
      columns = { person: 'varchar', time: 'timestamp', channel: 'varchar', kind: 'varchar', conversion: 'double', value: 'double' })
  ), touch as (
    -- only those who bought: these four models give the others nothing
    select person, time, channel, conversion, value,
           coalesce(sum(case when conversion > 0 then 1 else 0 end)
             over (partition by person order by time rows between unbounded preceding and 1 preceding), 0) as journey
    from line semi join (select person from line where conversion > 0) using (person)
  ), placed as (
    select channel,
           row_number() over (partition by person, journey order by time) as place,
           count(*) over (partition by person, journey) as length,
           sum(conversion) over (partition by person, journey) as conversions,
           sum(value) over (partition by person, journey) as worth
    from touch
  )
  select channel,
         sum(case when place = 1 then conversions else 0 end) as first, sum(case when place = 1 then worth else 0 end) as first_value,
         sum(case when place = length then conversions else 0 end) as last, sum(case when place = length then worth else 0 end) as last_value,
         sum(conversions / length) as linear, sum(worth / length) as linear_value,
         sum(conversions * share) as position, sum(worth * share) as position_value
  from (select *, case when length = 1 then 1 when length = 2 then 0.5 when place in (1, length) then 0.4 else 0.2 / (length - 2) end as share
        from placed where conversions > 0)
  group by channel order by channel`);
console.log(JSON.stringify(rows.getRowObjectsJson(), null, 1));

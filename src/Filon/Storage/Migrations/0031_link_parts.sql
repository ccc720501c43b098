-- What link_day_part says, without the days: a link that was clicked for years is read as fast as one of last week.
create table link_part (
    workspace_id bigint not null,
    link_id bigint not null,
    part text not null,
    name text not null,
    hits bigint not null,
    clicks bigint not null,
    uniques bigint not null,
    primary key (workspace_id, link_id, part, name)
);
insert into link_part (workspace_id, link_id, part, name, hits, clicks, uniques)
select workspace_id, link_id, part, name, cast(sum(hits) as bigint), cast(sum(clicks) as bigint), cast(sum(uniques) as bigint)
from link_day_part group by workspace_id, link_id, part, name;

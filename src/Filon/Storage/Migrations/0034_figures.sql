-- What networks and tools counted of posts, accounts, pages, queries, channels, campaigns and links, as their exports say.
create table figure (
    workspace_id bigint not null,
    id bigint not null,                  -- of the line that says it: one line brings several metrics
    metric text not null,
    network text not null,               -- who counted
    subject text not null,               -- 'post', 'account', 'page', 'query', 'channel', 'campaign', 'link'
    subject_key text not null,           -- '': the workspace's own account
    title text,
    first_day text not null,             -- ISO
    last_day text not null,
    value double precision not null,     -- seconds for durations, 0 to 1 for rates, units for money
    primary key (workspace_id, id, metric)
);
create index figure_subject on figure (workspace_id, subject, network, subject_key, metric);
create index figure_day on figure (workspace_id, subject, first_day);
alter table post add column address text;
alter table follow add column since text;

-- What a list of persons was limited to, kept under a name.
create table person_segment (
    workspace_id bigint not null,
    id bigint not null,
    name text not null,
    search text,
    stage text,
    company bigint,
    sector text,                         -- of the company
    country text,                        -- of the company
    relation text,                       -- 'customer', 'prospect'
    created_at bigint not null,
    primary key (workspace_id, id)
);
create index company_industry on company (workspace_id, industry);
create index company_country on company (workspace_id, country);

-- Who introduced whom, as a person recorded it. A profile where the files know them; the name always, as it was typed.
create table introduction (
    workspace_id bigint not null,
    id bigint not null,
    introducer_profile_id bigint,        -- null: somebody the files do not know
    introducer text not null,
    introduced_profile_id bigint,
    introduced text not null,
    introduced_on text not null,         -- ISO
    note text,
    created_by bigint,                   -- account; null: the command line
    created_at bigint not null,
    primary key (workspace_id, id)
);
create index introduction_day on introduction (workspace_id, introduced_on, id);

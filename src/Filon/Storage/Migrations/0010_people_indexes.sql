-- People found by the beginning of any word of their names, addresses, handles and firm; and where a resolution lays out its results.
alter table person add column stage text;
alter table person add column words text not null default ''; -- what person_word was last filled from
create index person_stage on person (workspace_id, stage, name, id);
create index person_order on person (workspace_id, name, id);
create index company_order on company (workspace_id, name, id);
create index identity_edge_queue on identity_edge (workspace_id, state, score);
create table person_word (
    workspace_id bigint not null,
    word text not null,                       -- sqlite
    word text collate "C" not null,           -- postgresql
    person_id bigint not null,
    primary key (workspace_id, word, person_id)
);
create index person_word_person on person_word (workspace_id, person_id);
create table identity_assignment (
    workspace_id bigint not null,
    profile_id bigint not null,
    person_id bigint not null,
    company_id bigint,
    primary key (workspace_id, profile_id)
);

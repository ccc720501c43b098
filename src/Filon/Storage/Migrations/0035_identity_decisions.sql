-- What people said of who is one person, word by word: the newest word on an edge holds, and taking an act back lets the one before hold again.
create table identity_decision (
    workspace_id bigint not null,
    id bigint not null,                  -- in the order they were said
    act bigint not null,                 -- words said at one stroke are taken back together
    edge_id bigint not null,
    profile_a bigint not null,           -- of the edge
    profile_b bigint not null,
    says text not null,                  -- 'accepted', 'refused', 'open': the evidence is to decide again
    said_by bigint,
    said_at bigint not null,
    primary key (workspace_id, id)
);
create index identity_decision_edge on identity_decision (workspace_id, edge_id);
create index identity_decision_act on identity_decision (workspace_id, act);
create index identity_decision_a on identity_decision (workspace_id, profile_a);
create index identity_decision_b on identity_decision (workspace_id, profile_b);
insert into identity_decision (workspace_id, id, act, edge_id, profile_a, profile_b, says, said_by, said_at)
    select workspace_id, id, id, id, profile_a, profile_b, state, decided_by, coalesce(decided_at, created_at)
    from identity_edge where state in ('accepted', 'refused');
-- The part behind /in/ of a LinkedIn address that a CRM or a sheet gives.
alter table profile add column linkedin text;

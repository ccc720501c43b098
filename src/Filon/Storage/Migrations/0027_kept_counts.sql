-- What pages would otherwise count anew out of a million rows.
create table import_row_count (
    workspace_id bigint not null,
    import_id bigint not null,
    kind text not null,
    action text not null,
    reason text not null,                -- '': none
    lines bigint not null,
    primary key (workspace_id, import_id, kind, action, reason)
);
insert into import_row_count (workspace_id, import_id, kind, action, reason, lines)
select workspace_id, import_id, kind, action, coalesce(reason, ''), count(*) from import_row group by workspace_id, import_id, kind, action, coalesce(reason, '');
drop index deal_profile_profile;
create index deal_profile_profile on deal_profile (workspace_id, profile_id, deal_id);
create index profile_own on profile (workspace_id, person_id) where is_own = true;
create index import_source_profile on import_source (workspace_id, import_id, record_id) where kind = 'profile';
-- When a person was last in contact, as it was when last worked out; null: not yet. Whom the retention clock may have reached is looked up by it, then asked exactly.
alter table person add column last_contact_at bigint;
alter table person add column is_customer boolean;
create index person_last_contact on person (workspace_id, last_contact_at);
create index person_customer on person (workspace_id, id) where is_customer = true;
insert into job (workspace_id, id, kind, arguments, state, run_at, attempts, steps_done, steps_total, created_at)
select id, 27, 'keep-contacts', '', 'waiting', 0, 0, 0, 0, created_at from workspace;

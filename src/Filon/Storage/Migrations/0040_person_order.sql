-- A list of persons is walked by name and counted within its indexes, whatever it is limited to; of those shown alone a row is read.
drop index person_name;
drop index person_order;
create index person_order on person (workspace_id, name, id, stage, company_id);
drop index person_stage;
create index person_stage on person (workspace_id, stage, name, id, company_id);
-- How far reciprocity may go: one row a workspace, none while the usual bounds hold.
create table reciprocity_settings (
    workspace_id bigint primary key,
    guard_hundredths bigint not null,    -- followed accounts for one follower, at most, times 100
    least_a_week bigint not null,        -- what may be followed in a week though nobody followed back yet
    most_a_week bigint                   -- null: as many as follow back, and as the network allows
);

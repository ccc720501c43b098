-- Which accounts each archive lists: two lists tell who came and who went. And what a person decided about an account.
create table follow_list (
    workspace_id bigint not null,
    import_id bigint not null,
    network text not null,
    direction text not null,             -- 'follower', 'following'
    made_at bigint not null,             -- when the archive was made; where it does not say, when it came in
    accounts bigint not null,
    primary key (workspace_id, import_id, network, direction)
);
create table follow_sighting (
    workspace_id bigint not null,
    network text not null,
    direction text not null,
    account_key text not null,
    import_id bigint not null,
    made_at bigint not null,             -- of its list
    primary key (workspace_id, network, direction, account_key, import_id)
);
create index follow_sighting_list on follow_sighting (workspace_id, import_id, network, direction);
create table follow_decision (
    workspace_id bigint not null,
    id bigint not null,
    network text not null,
    account_key text not null,
    act text not null,                   -- 'follow', 'unfollow'
    state text not null,                 -- 'accepted', 'done', 'dropped'
    reason text,                         -- why it was dropped
    decided_by bigint,                   -- account; null: the command line
    decided_at bigint not null,
    primary key (workspace_id, id)
);
create unique index follow_decision_account on follow_decision (workspace_id, network, account_key);
insert into follow_sighting (workspace_id, network, direction, account_key, import_id, made_at)
select r.workspace_id, f.network, f.direction, f.account_key, r.import_id,
    coalesce(cast(strftime('%s', case when r.payload like '{%' then json_extract(r.payload, '$.seenAt') end) as bigint) * 1000, i.created_at) -- sqlite
    coalesce(cast(extract(epoch from cast(case when r.payload like '{%' then cast(r.payload as jsonb) ->> 'seenAt' end as timestamptz)) * 1000 as bigint), i.created_at) -- postgresql
from import_row r
join import i on i.workspace_id = r.workspace_id and i.id = r.import_id and i.state = 'applied'
join import_source s on s.workspace_id = r.workspace_id and s.kind = 'follow' and s.record_key = r.record_key
join follow f on f.workspace_id = s.workspace_id and f.id = s.record_id and f.network <> 'erased'
where r.kind = 'follow' and (r.action in ('added', 'changed') or r.action = 'ignored' and r.reason = 'unchanged')
on conflict do nothing;
insert into follow_list (workspace_id, import_id, network, direction, made_at, accounts)
select workspace_id, import_id, network, direction, max(made_at), count(*) from follow_sighting
group by workspace_id, import_id, network, direction;

-- When the lead of each deal was created, written with the ledger: a page need not ask every touch.
create table deal_lead (
    workspace_id bigint not null,
    deal_id bigint not null,
    created_at bigint not null,          -- never after the deal's own
    is_newcomer boolean not null,        -- the first sale of its customer
    primary key (workspace_id, deal_id)
);
-- The ledger added up by the months of the lead and of the sale, so that ROI and COCA need not add up every line.
create table credit_total (
    workspace_id bigint not null,
    model text not null,
    won_month text not null,             -- ISO months, in the workspace's time zone
    lead_month text not null,
    channel text not null,
    campaign text not null,              -- '': none said
    amount_minor bigint not null,
    customers double precision not null, -- sum of the shares of first sales
    primary key (workspace_id, model, won_month, lead_month, channel, campaign)
);
-- Figures computed before have neither: they are computed anew. No job made by the program has so small a number.
update measure_state set stale_at = stale_at + 1;
insert into job (workspace_id, id, kind, arguments, state, run_at, attempts, steps_done, steps_total, created_at)
select workspace_id, 13, 'recompute-ledger', '', 'waiting', 0, 0, 0, 0, stale_at from measure_state;

-- The ledger added up by month of the sale, so that a page need not add up every line.
create table ledger_total (
    workspace_id bigint not null,
    model text not null,
    dimension text not null,             -- 'channel', 'campaign', 'post', 'introducer'
    month text not null,                 -- ISO month of the sale, in the workspace's time zone
    name text not null,                  -- of the channel, the campaign...; '': none said
    amount_minor bigint not null,
    deals double precision not null,     -- sum of shares
    lines bigint not null,
    primary key (workspace_id, model, dimension, month, name)
);
-- Won deals that the ledger cannot take as they are, and why.
create table ledger_gap (
    workspace_id bigint not null,
    deal_id bigint not null,
    reason text not null,                -- 'no-amount', 'no-rate', 'no-date'
    detail text not null,                -- the currency without a rate
    primary key (workspace_id, deal_id)
);
-- The commonest paths, to explain the population models.
create table population_path (
    workspace_id bigint not null,
    place bigint not null,               -- 1: the commonest
    path text not null,                  -- JSON: channels in order
    conversions double precision not null,
    amount_minor bigint not null,
    nulls double precision not null,     -- times it led to nothing
    primary key (workspace_id, place)
);
-- How many touches each question or rule gave to each channel, at the last computation.
create table channel_total (
    workspace_id bigint not null,
    rule text not null,
    channel text not null,
    touches bigint not null,
    primary key (workspace_id, rule, channel)
);
create index ledger_line_campaign on ledger_line (workspace_id, model, campaign, closed_at) where campaign is not null;
create index touch_post on touch (workspace_id, post_key) where post_key is not null;
create index touch_introducer on touch (workspace_id, introducer) where introducer is not null;

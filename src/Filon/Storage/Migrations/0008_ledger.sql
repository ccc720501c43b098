-- Who gets the euro: the method agreed, and every credited cent as a line.
create table measure_settings (
    workspace_id bigint primary key,
    model text not null,                 -- the method in force
    half_life_days double precision not null,
    lookback_days bigint,                -- null: no limit
    scope text not null,                 -- 'company', 'person': whose touches make the journey of a deal
    margin double precision not null,    -- gross margin on revenue, 0 to 1
    maturity_days bigint,                -- null: the measured average cycle
    contract_months bigint not null,     -- contract term, for TLV
    product_life_months bigint,
    horizon_months bigint not null,      -- TLV is stated over this
    productive_hours bigint not null     -- a year, one full-time person
);
create table method_agreement (
    workspace_id bigint not null,
    id bigint not null,
    model text not null,
    department text not null,            -- 'marketing', 'sales', 'finance'
    approved_by text not null,
    approved_at bigint not null,
    note text,
    primary key (workspace_id, id)
);
create table ledger_line (
    workspace_id bigint not null,
    model text not null,
    deal_id bigint not null,
    line bigint not null,                -- 1.. in the order of the journey
    touch_id bigint,                     -- null: (unattributed)
    channel text not null,
    campaign text,
    happened_at bigint,                  -- of the touch
    share double precision not null,     -- of the deal; a deal's shares sum to 1
    amount_minor bigint not null,        -- workspace currency; a deal's lines sum to its amount
    closed_at bigint not null,           -- of the deal
    primary key (workspace_id, model, deal_id, line)
);
create index ledger_line_channel on ledger_line (workspace_id, model, channel, closed_at);
create index ledger_line_touch on ledger_line (workspace_id, touch_id);
create table population_credit (
    workspace_id bigint not null,
    model text not null,                 -- 'markov-1', 'markov-2', 'markov-3', 'shapley-rate'
    channel text not null,
    conversions double precision,
    amount_minor bigint,
    removal_effect double precision,
    rate double precision,
    primary key (workspace_id, model, channel)
);
create table population_transition (
    workspace_id bigint not null,
    from_state text not null,            -- channel, '(start)'
    to_state text not null,              -- channel, '(conversion)', '(null)'
    weight double precision not null,
    probability double precision not null,
    primary key (workspace_id, from_state, to_state)
);
-- The figures are those of this moment; stale_at later than computed_at: being computed anew.
create table measure_state (
    workspace_id bigint primary key,
    stale_at bigint not null,
    computed_at bigint not null
);

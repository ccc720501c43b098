-- What it cost: money as it was spent, people as a share of salary or as hours, never both for a role and month.
create table cost (
    workspace_id bigint not null,
    id bigint not null,
    spent_on text not null,              -- ISO date; the first of the month where only a month is known
    side text not null,                  -- 'marketing', 'sales', 'keeping' (existing customers)
    category text not null,              -- 'salary', 'social-charges', 'agency', 'advertising', 'hosting', 'design', 'maintenance'...
    channel text,                        -- null: shared over the channels
    campaign text,
    label text,
    amount_minor bigint not null,        -- negative: a credit note
    currency text not null,
    primary key (workspace_id, id)
);
create index cost_date on cost (workspace_id, spent_on);
create table staff_share (
    workspace_id bigint not null,
    id bigint not null,
    role text not null,
    first_month text not null,           -- ISO month
    last_month text,                     -- null: until further notice
    salary_minor bigint not null,        -- gross, a month
    currency text not null,
    charges_rate double precision not null, -- employer's social charges over gross salary
    share double precision not null,     -- of the working time, 0 to 1
    side text not null,
    channel text,
    campaign text,
    primary key (workspace_id, id)
);
create table hours (
    workspace_id bigint not null,
    id bigint not null,
    worked_on text not null,
    role text not null,
    who text,
    minutes bigint not null,
    side text not null,
    channel text,
    campaign text,
    label text,
    primary key (workspace_id, id)
);
create index hours_date on hours (workspace_id, worked_on);
create table role_rate (
    workspace_id bigint not null,
    role text not null,
    first_month text not null,
    hourly_minor bigint not null,        -- loaded cost of one hour
    currency text not null,
    primary key (workspace_id, role, first_month)
);
create table exchange_rate (
    workspace_id bigint not null,
    currency text not null,
    rate_date text not null,
    rate double precision not null,      -- workspace currency for one unit
    primary key (workspace_id, currency, rate_date)
);

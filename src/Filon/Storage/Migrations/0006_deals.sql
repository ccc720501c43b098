create table deal (
    workspace_id bigint not null,
    id bigint not null,
    deal_key text not null,              -- the CRM's id
    name text not null,
    pipeline text,
    stage text not null,
    status text not null,                -- 'open', 'won', 'lost'
    type text not null,                  -- 'new', 'additional', 'renewal'
    type_said boolean not null,          -- the file says the type; false: worked out from the company's earlier deals
    amount_minor bigint,                 -- in currency; null: not said
    currency text not null,
    owner text,
    created_at bigint not null,
    closed_at bigint,                    -- won or lost
    company_id bigint,
    primary key (workspace_id, id)
);
create index deal_status on deal (workspace_id, status, closed_at);
create index deal_company on deal (workspace_id, company_id);
create table deal_profile (
    workspace_id bigint not null,
    deal_id bigint not null,
    profile_id bigint not null,
    primary key (workspace_id, deal_id, profile_id)
);
create index deal_profile_profile on deal_profile (workspace_id, profile_id);

-- Who may come in, and to which workspace.
create table account (
    id bigint primary key,
    email text not null unique,          -- lower-cased
    name text not null,
    password_hash text not null,
    language text,                       -- 'en', 'fr'; null: as the browser says
    theme text,                          -- 'light', 'dark'; null: as the system says
    stamp text not null,                 -- changes with the password: other sessions end
    created_at bigint not null
);
create table workspace (
    id bigint primary key,
    slug text not null unique,           -- as it stands in addresses
    name text not null,
    currency text not null,              -- ISO 4217; one per workspace
    time_zone text not null,             -- IANA name
    demonstration boolean not null,
    created_at bigint not null
);
create table member (
    workspace_id bigint not null references workspace (id),
    account_id bigint not null references account (id),
    role text not null,                  -- 'owner', 'manager', 'editor', 'viewer'
    created_at bigint not null,
    primary key (workspace_id, account_id)
);
create index member_account on member (account_id);

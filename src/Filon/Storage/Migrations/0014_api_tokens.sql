-- What programs sign in with: only the hash of each secret is kept.
create table api_token (
    workspace_id bigint not null references workspace (id),
    id bigint not null,
    account_id bigint not null references account (id),
    name text not null,
    prefix text not null,                -- the first characters, to tell tokens apart
    secret_hash text not null,           -- SHA-256, in hexadecimal
    scope text not null,                 -- 'read', 'write'
    role text not null,                  -- the most it may do; never more than the member may
    created_at bigint not null,
    expires_at bigint not null,
    last_used_at bigint,
    revoked_at bigint,
    primary key (workspace_id, id)
);
create unique index api_token_secret on api_token (secret_hash);
create index api_token_account on api_token (account_id);

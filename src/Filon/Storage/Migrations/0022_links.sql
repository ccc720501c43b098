-- Links that open something once: an invitation into a workspace, a new password. Only the hash of each secret is kept.
create table invitation (
    workspace_id bigint not null references workspace (id),
    id bigint not null,
    email text not null,                 -- of the person invited, lower-cased
    role text not null,                  -- 'owner', 'manager', 'editor', 'viewer'
    secret_hash text not null,           -- SHA-256, in hexadecimal
    invited_by bigint not null references account (id),
    created_at bigint not null,
    expires_at bigint not null,
    accepted_at bigint,
    revoked_at bigint,
    primary key (workspace_id, id)
);
create unique index invitation_secret on invitation (secret_hash);
create table password_reset (
    id bigint primary key,
    account_id bigint not null references account (id),
    secret_hash text not null unique,
    stamp text not null,                 -- the account's at that moment: a link ends with any change of password
    created_at bigint not null,
    expires_at bigint not null
);
create index password_reset_account on password_reset (account_id);

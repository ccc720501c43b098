-- Who is signed in where. A cookie carries a secret of which only the hash is kept.
create table account_session (
    id bigint primary key,
    secret_hash text not null unique,    -- SHA-256, in hexadecimal
    account_id bigint not null references account (id),
    stamp text not null,                 -- the account's at that moment: a session ends with any change of password
    browser text not null,               -- 'Firefox'; empty where it does not say
    platform text not null,              -- 'Linux'
    created_at bigint not null,
    last_seen_at bigint not null
);
create index account_session_account on account_session (account_id);
-- Attempts to get in that failed, counted for all nodes together. What is counted (an account, a network) stands as a keyed hash.
create table attempt (
    subject text primary key,            -- HMAC-SHA-256, in hexadecimal
    failures bigint not null,
    free_at bigint not null,             -- until then the next one is refused unlooked at
    expires_at bigint not null           -- then it is forgotten
);

-- People who must not come back, and what was erased of whom: neither table holds a name.
create table suppression (
    workspace_id bigint not null,
    fingerprint text not null,           -- HMAC of an address, a handle, an account id, a name
    profile_id bigint not null,          -- the nameless profile that stays for the figures
    reason text not null,                -- 'erased', 'objected'
    created_at bigint not null,
    primary key (workspace_id, fingerprint)
);
create index suppression_profile on suppression (workspace_id, profile_id);
create table erasure (
    workspace_id bigint not null,
    id bigint not null,
    person_id bigint not null,
    cause text not null,                 -- 'request', 'retention'
    state text not null,                 -- 'waiting', 'erased' (the bytes are being rewritten), 'done'
    asked_by bigint,                     -- account; null: the command line, or the retention clock
    asked_at bigint not null,
    done_at bigint,
    counts text not null,                -- JSON: how many of what
    files text not null,                 -- JSON: imports whose uploaded file goes
    primary key (workspace_id, id)
);
create index erasure_person on erasure (workspace_id, person_id);
create index erasure_state on erasure (workspace_id, state);

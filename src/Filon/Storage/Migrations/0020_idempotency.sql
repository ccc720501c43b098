-- Acts of the API that were named by their caller: repeated within a day, each gets the answer it got.
create table idempotency_key (
    workspace_id bigint not null,        -- 0: outside every workspace
    account_id bigint not null,
    name text not null,                  -- as the caller said
    request_hash text not null,          -- SHA-256 of what was asked, in hexadecimal
    claim bigint not null,               -- by whom it is being done
    claimed_at bigint not null,
    status bigint,                       -- null while it is being done
    content_type text,
    answer text,                         -- sealed
    expires_at bigint not null,
    primary key (workspace_id, account_id, name)
);

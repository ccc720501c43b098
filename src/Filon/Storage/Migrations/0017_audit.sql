-- Who did what, when, from where: lines that are only ever added. Workspace 0: the server's own (sign-in, accounts).
create table audit_chain (
    workspace_id bigint primary key,
    number bigint not null,              -- of the last line
    hash text not null,                  -- of the last line
    first_number bigint not null         -- of the oldest line still kept
);
create table audit_setting (
    workspace_id bigint primary key,
    keep_months bigint not null          -- older lines are forgotten
);
create table audit_line (
    workspace_id bigint not null,
    number bigint not null,              -- 1, 2, 3... without a gap
    at bigint not null,
    account_id bigint,
    who text not null,                   -- e-mail address; 'command line', 'job', 'unknown'
    via text not null,                   -- 'page', 'api', 'cli', 'job'
    act text not null,                   -- 'costs/remove'
    subject text not null,               -- on what: the path below the workspace
    address text not null,               -- the network it came from, never the whole address
    details text,                        -- before and after, as JSON; can be erased without breaking the chain
    salt text,
    details_hash text,
    previous text not null,              -- the hash of the line before
    hash text not null,
    primary key (workspace_id, number)
);
create index audit_line_account on audit_line (workspace_id, account_id, number);

-- Work that outlives a request. A job whose claim has run out is free again.
create table job (
    workspace_id bigint not null,
    id bigint not null,
    kind text not null,
    arguments text not null,             -- JSON, read by the job's class
    state text not null,                 -- 'waiting', 'running', 'done', 'failed'
    run_at bigint not null,
    claimed_by text,
    claimed_until bigint,
    attempts bigint not null,
    steps_done bigint not null,
    steps_total bigint not null,         -- 0: not known yet
    message_en text,
    message_fr text,
    created_at bigint not null,
    finished_at bigint,
    primary key (workspace_id, id)
);
create index job_due on job (state, run_at);

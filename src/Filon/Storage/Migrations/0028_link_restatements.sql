-- Old hits judged again when the lists change: what it moved, and how far it is. Clicks of nobody known among the touches (profile 0), by channel.
create table link_restatement (
    workspace_id bigint not null,
    id bigint not null,
    edition text not null,               -- of the judgement that is in force since
    replaced text not null,              -- editions of the hits that were judged before, JSON; '[]': there was nothing to judge again
    started_at bigint not null,
    finished_at bigint,                  -- null: under way
    cursor_at bigint not null,           -- the last hit judged again
    cursor_id bigint not null,
    hits bigint not null,                -- judged again so far
    moved bigint not null,               -- of them, those that another step decides now
    clicks_before bigint not null,
    clicks_after bigint not null,
    uniques_before bigint not null,
    uniques_after bigint not null,
    primary key (workspace_id, id)
);
create unique index link_restatement_edition on link_restatement (workspace_id, edition);
create table link_restatement_move (
    workspace_id bigint not null,
    restatement_id bigint not null,
    link_id bigint not null,             -- 0: of all links
    from_step bigint not null,
    to_step bigint not null,
    hits bigint not null,
    primary key (workspace_id, link_id, restatement_id, from_step, to_step)
);
create table click_touch_total (
    workspace_id bigint not null,
    rule text not null,
    channel text not null,
    touches bigint not null,
    primary key (workspace_id, rule, channel)
);

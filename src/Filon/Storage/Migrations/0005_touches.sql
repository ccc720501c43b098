-- One dated contact of a person with us, and the channel it counts for, with the rule that said so.
create table touch (
    workspace_id bigint not null,
    id bigint not null,
    profile_id bigint not null,
    happened_at bigint not null,
    sequence bigint not null,            -- file order, for equal times
    kind text not null,                  -- 'marketing', 'sales', 'lead', 'opportunity'
    channel text not null,
    channel_rule text not null,          -- the named question that answered
    said_channel text,                   -- as the file says, before the rules
    source text,
    medium text,
    campaign text,
    referrer text,
    url text,
    post_key text,                       -- the post that led here
    introducer text,
    label text,
    primary key (workspace_id, id)
);
create index touch_profile on touch (workspace_id, profile_id, happened_at);
create index touch_channel on touch (workspace_id, channel, happened_at);
create index touch_time on touch (workspace_id, happened_at);
create table conversion (
    workspace_id bigint not null,
    id bigint not null,
    profile_id bigint not null,
    happened_at bigint not null,
    kind text not null,                  -- 'sign-up', 'download', 'webinar', 'demo'...
    amount_minor bigint,
    currency text,
    label text,
    heard_of_us text,                    -- "how did you hear of us?", beside the tracked source
    primary key (workspace_id, id)
);
create index conversion_profile on conversion (workspace_id, profile_id, happened_at);
create index conversion_time on conversion (workspace_id, happened_at);
create table channel_rule (
    workspace_id bigint not null,
    id bigint not null,
    position bigint not null,            -- own rules come before the built-in questions
    name text not null,
    field text not null,                 -- 'source', 'medium', 'campaign', 'referrer', 'url', 'channel', 'label'
    operator text not null,              -- 'is', 'contains', 'starts', 'ends', 'any-of'
    value text not null,
    channel text not null,
    primary key (workspace_id, id)
);

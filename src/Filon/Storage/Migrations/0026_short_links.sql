-- Short links, every hit on them, and what the hits come to. Links are never deleted.
create table short_domain (
    workspace_id bigint not null,
    host text not null,                  -- lower-cased, with its port where it is not the usual one
    home text,                           -- where its bare address leads; null: to a page that says what it is
    created_at bigint not null,
    primary key (workspace_id, host)
);
create unique index short_domain_host on short_domain (host);
create table link (
    workspace_id bigint not null,
    id bigint not null,
    host text not null,                  -- a short domain; '': the server's own address, below /l/
    code text not null,
    destination text not null,
    address text not null,               -- the destination as links are compared by: without UTM, mark or fragment
    title text,
    campaign text,                       -- of its UTM
    is_public boolean not null,          -- whether anybody may see its statistics
    expires_at bigint,
    click_limit bigint,                  -- clicks of persons, then elsewhere
    clicks_left bigint,
    elsewhere text,                      -- after the limit or the end; null: a page that says so
    split_until bigint,                  -- end of the A/B trial
    parent_id bigint,                    -- the link that a sharer's own was made from
    sharer text,                         -- whose own link it is
    person_id bigint,                    -- the one person it was made for: their click is their touch
    removed_at bigint,
    created_by bigint,                   -- account; null: the command line
    created_at bigint not null,
    edition bigint not null,             -- grows with every change: how the nodes notice it
    primary key (workspace_id, id)
);
create index link_edition on link (edition);
create index link_address on link (workspace_id, address);
create index link_parent on link (workspace_id, parent_id) where parent_id is not null;
-- Which link of the server a code leads to. A row stays for ever, so that a code is never used again.
create table link_code (
    workspace_id bigint not null,
    host text not null,
    code text not null,
    link_id bigint not null,
    primary key (workspace_id, host, code)
);
create unique index link_code_code on link_code (host, code);
create table link_tag (
    workspace_id bigint not null,
    link_id bigint not null,
    tag text not null,
    primary key (workspace_id, link_id, tag)
);
create index link_tag_tag on link_tag (workspace_id, tag);
-- Where a link leads instead: the first that fits decides; those with a weight share the visitors among them.
create table link_route (
    workspace_id bigint not null,
    link_id bigint not null,
    position bigint not null,            -- 1.., kept with each hit
    device text,                         -- 'phone', 'tablet', 'desktop'
    language text,                       -- ISO 639-1
    country text,                        -- ISO 3166-1
    weight bigint,                       -- of the A/B trial
    destination text not null,
    primary key (workspace_id, link_id, position)
);
create table utm_template (
    workspace_id bigint not null,
    id bigint not null,
    name text not null,
    source text,
    medium text,
    campaign text,
    term text,
    content text,
    created_at bigint not null,
    primary key (workspace_id, id)
);
create table link_settings (
    workspace_id bigint not null primary key,
    uniqueness_window bigint not null,   -- 1 an hour, 2 a day, 3 a week
    team_networks text not null,         -- addresses of our own, one a line
    utm_sources text not null,           -- what UTM sources may be, one a line; '': anything
    utm_mediums text not null
);
create table blocked_destination (
    workspace_id bigint not null,
    host text not null,                  -- and all below it
    note text,
    created_at bigint not null,
    primary key (workspace_id, host)
);
-- What turns addresses into visitors for one uniqueness window; thrown away when the window is over.
create table visitor_salt (
    workspace_id bigint not null,
    starts_at bigint not null,
    ends_at bigint not null,
    salt text not null,                  -- hexadecimal
    primary key (workspace_id, starts_at)
);
create table user_agent (
    workspace_id bigint not null,
    id bigint not null,
    agent text not null,
    device bigint not null,              -- 0 other, 1 phone, 2 tablet, 3 desktop
    system text not null,
    browser text not null,
    primary key (workspace_id, id)
);
-- Every request for a link, with what it is and which step said so. No address.
create table hit (
    workspace_id bigint not null,
    id bigint not null,
    link_id bigint not null,
    happened_at bigint not null,
    class bigint not null,               -- 1 human, 2 preview, 3 prefetch, 4 robot, 5 team
    step bigint not null,                -- which step of the judgement answered
    named text,                          -- who it was, where the step knows
    is_head boolean not null,
    prefetch boolean not null,
    team boolean not null,
    network bigint not null,             -- 0 ordinary, 1 data centre
    visitor bigint not null,             -- keyed hash of one uniqueness window
    agent_id bigint not null,
    referrer text,                       -- host
    referrer_name text,
    language text,
    country text,
    source_label text,
    scanned boolean not null,
    route bigint not null,               -- where it was led: 0 the link's own destination
    edition text not null,               -- of the judgement
    primary key (workspace_id, id)
);
create index hit_link on hit (workspace_id, link_id, happened_at);
create index hit_time on hit (workspace_id, happened_at);
-- Who has clicked what in the window that is open; gone with its salt.
create table click_seen (
    workspace_id bigint not null,
    link_id bigint not null,
    visitor bigint not null,
    seen_at bigint not null,
    primary key (workspace_id, visitor, link_id)
);
create index click_seen_time on click_seen (workspace_id, seen_at);
-- Sums of hits by day of the workspace; link 0 is all of them. Written in the hits' own transaction.
create table link_day (
    workspace_id bigint not null,
    link_id bigint not null,
    day text not null,
    hits bigint not null,
    clicks bigint not null,              -- of persons
    uniques bigint not null,             -- the first click of each visitor in the window
    scans bigint not null,               -- clicks of persons by QR code
    primary key (workspace_id, link_id, day)
);
create index link_day_day on link_day (workspace_id, day);
create table link_day_part (
    workspace_id bigint not null,
    link_id bigint not null,
    day text not null,
    part text not null,                  -- 'step', 'referrer', 'country', 'device', 'browser', 'system', 'label', 'language', 'route'
    name text not null,
    hits bigint not null,
    clicks bigint not null,
    uniques bigint not null,
    primary key (workspace_id, link_id, part, day, name)
);
create table link_total (
    workspace_id bigint not null,
    link_id bigint not null,
    hits bigint not null,
    clicks bigint not null,
    uniques bigint not null,
    scans bigint not null,
    first_at bigint not null,
    last_at bigint not null,
    primary key (workspace_id, link_id)
);
-- Up to which record each node's journal of clicks is in these tables: the same transaction writes both.
create table click_journal (
    name text not null primary key,
    folded bigint not null
);

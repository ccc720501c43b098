-- What happens away from the screen: events with their sessions, guests and doors; calls, meetings and letters; which costs and hours are theirs.
create table event (
    workspace_id bigint not null,
    id bigint not null,
    name text not null,
    kind text not null,                  -- 'trade-show', 'road-show', 'conference', 'webinar', 'breakfast', 'open-day', 'other'
    place text,
    first_day text not null,             -- ISO dates, where the workspace is
    last_day text not null,
    campaign text not null,              -- what its touches and costs go under: its own name, or the road show it is a stop of
    note text,
    removed_at bigint,
    created_by bigint,                   -- account; null: the command line
    created_at bigint not null,
    primary key (workspace_id, id)
);
create index event_day on event (workspace_id, first_day);
create table event_session (
    workspace_id bigint not null,
    id bigint not null,
    event_id bigint not null,
    kind text not null,                  -- 'session', 'stand'
    name text not null,
    starts_at bigint,
    primary key (workspace_id, id)
);
create index event_session_event on event_session (workspace_id, event_id);
-- Who was invited and who came. Coming is one touch, whatever was noted how often.
create table event_guest (
    workspace_id bigint not null,
    event_id bigint not null,
    profile_id bigint not null,
    invited_at bigint,
    attended_at bigint,
    how text,                            -- 'hand', 'badge', 'check-in'
    touch_id bigint,
    is_own_touch boolean not null,       -- false: a line of a file brought the touch, and takes it away
    said_campaign text,                  -- of such a touch, as the file says
    primary key (workspace_id, event_id, profile_id)
);
create index event_guest_profile on event_guest (workspace_id, profile_id);
create index event_guest_touch on event_guest (workspace_id, touch_id);
create table event_seat (
    workspace_id bigint not null,
    session_id bigint not null,
    profile_id bigint not null,
    event_id bigint not null,
    seen_at bigint not null,
    primary key (workspace_id, session_id, profile_id)
);
create index event_seat_event on event_seat (workspace_id, event_id);
-- The address behind a QR code at which visitors check in. It is on posters: it lets nobody read anything.
create table event_door (
    workspace_id bigint not null,
    code text not null,                  -- 22 letters drawn at random
    event_id bigint not null,
    session_id bigint not null,          -- 0: the event itself
    closed_at bigint,
    created_at bigint not null,
    primary key (workspace_id, code)
);
create unique index event_door_place on event_door (workspace_id, event_id, session_id);
-- Costs and hours of the cost book that are an event's.
create table event_spending (
    workspace_id bigint not null,
    kind text not null,                  -- 'cost', 'hours'
    record_id bigint not null,
    event_id bigint not null,
    primary key (workspace_id, kind, record_id)
);
create index event_spending_event on event_spending (workspace_id, event_id);
-- A call, a meeting or a letter typed in: what its touch does not say.
create table activity (
    workspace_id bigint not null,
    id bigint not null,                  -- of its touch
    kind text not null,                  -- 'call', 'meeting', 'letter'
    direction text not null,             -- 'out': by us; 'in': to us
    minutes bigint,
    note text,
    hours_id bigint,                     -- the hours of the cost book that it took
    noted_by bigint,                     -- account; null: the command line
    noted_at bigint not null,
    primary key (workspace_id, id)
);
create index activity_noted on activity (workspace_id, noted_at);

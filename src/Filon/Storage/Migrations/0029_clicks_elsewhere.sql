-- What networks say of the clicks on our links, and short links of others with where they lead.
create table network_click (
    workspace_id bigint not null,
    id bigint not null,
    network text not null,               -- as the file names it
    address text not null,               -- of a short link or of a post, as the file has it
    compared text not null,              -- of a short link: as addresses of links are compared by; '': of a post
    post_key text,                       -- of a post: the network's number of it
    first_day text,                      -- null: since the link was made
    last_day text not null,
    clicks bigint not null,
    primary key (workspace_id, id)
);
create table foreign_link (
    workspace_id bigint not null,
    id bigint not null,
    address text not null,               -- as it was asked for
    hops text not null,                  -- JSON: every address on the way, the last the destination
    outcome text not null,               -- 'found', 'robots', 'refused', 'too-far', 'silent'
    status bigint,                       -- of the last answer
    destination text,                    -- null where it was not reached
    compared text,                       -- the destination as links are compared by
    checked_at bigint not null,
    created_by bigint,                   -- account; null: the command line
    primary key (workspace_id, id)
);
create unique index foreign_link_address on foreign_link (workspace_id, address);

-- A profile is one record of a human in one source; a person is the human: profiles joined by evidence.
create table company (
    workspace_id bigint not null,
    id bigint not null,
    name text not null,
    name_folded text not null,           -- lower-cased, without accents, legal form or punctuation
    domain text,                         -- never a free-mail domain
    industry text,
    country text,
    created_at bigint not null,
    primary key (workspace_id, id)
);
create index company_domain on company (workspace_id, domain);
create index company_name on company (workspace_id, name_folded);
create table person (
    workspace_id bigint not null,
    id bigint not null,
    name text not null,
    title text,
    company_id bigint,
    created_at bigint not null,
    primary key (workspace_id, id)
);
create index person_company on person (workspace_id, company_id);
create index person_name on person (workspace_id, name);
create table profile (
    workspace_id bigint not null,
    id bigint not null,
    network text not null,               -- 'x', 'crm', 'email', 'file'
    network_key text not null,           -- account id, record id, address
    person_id bigint not null,
    handle text,
    name text,
    name_folded text,
    phone text,
    title text,
    company_name text,
    company_id bigint,
    country text,
    lifecycle_stage text,
    original_source text,
    is_own boolean not null,             -- the workspace's own account
    created_at bigint,                   -- in the source; null: not said
    primary key (workspace_id, id)
);
create unique index profile_network_key on profile (workspace_id, network, network_key);
create index profile_person on profile (workspace_id, person_id);
create index profile_company on profile (workspace_id, company_id);
create index profile_name on profile (workspace_id, name_folded);
create table profile_email (
    workspace_id bigint not null,
    email text not null,                 -- lower-cased
    profile_id bigint not null,
    primary key (workspace_id, email, profile_id)
);
create index profile_email_profile on profile_email (workspace_id, profile_id);
-- Why two profiles are one person. Persons are the components over 'automatic' and 'accepted' edges.
create table identity_edge (
    workspace_id bigint not null,
    id bigint not null,
    profile_a bigint not null,           -- the smaller id
    profile_b bigint not null,
    evidence text not null,              -- name of the rule: 'same-email', 'name-and-company'...
    detail text not null,                -- the words that matched
    score double precision not null,     -- probability that it is one person
    state text not null,                 -- 'automatic', 'proposed', 'accepted', 'refused'
    decided_by bigint,
    decided_at bigint,
    created_at bigint not null,
    primary key (workspace_id, id)
);
create unique index identity_edge_pair on identity_edge (workspace_id, profile_a, profile_b, evidence);
create index identity_edge_b on identity_edge (workspace_id, profile_b);
create index identity_edge_state on identity_edge (workspace_id, state);
-- Who followed whom in which archive: dates of a follow come from the difference of two.
create table follow (
    workspace_id bigint not null,
    id bigint not null,
    network text not null,
    account_key text not null,
    direction text not null,             -- 'follower', 'following'
    seen_at bigint not null,             -- when the archive was made
    primary key (workspace_id, id)
);
create index follow_account on follow (workspace_id, network, account_key);
create table post (
    workspace_id bigint not null,
    id bigint not null,
    network text not null,
    network_key text not null,
    published_at bigint not null,
    text text not null,
    language text,
    reply_to_key text,
    reply_to_account text,
    is_repost boolean not null,
    likes bigint,
    reposts bigint,
    urls text not null,                  -- JSON
    primary key (workspace_id, id)
);
create unique index post_network_key on post (workspace_id, network, network_key);
create index post_published on post (workspace_id, published_at);

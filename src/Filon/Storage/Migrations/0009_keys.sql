-- The keys that sign cookies and form tokens: shared by every node, kept across restarts.
create table signing_key (
    name text primary key,
    xml text not null,
    created_at bigint not null
);

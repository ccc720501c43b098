-- Which programs serve this database now, and where each keeps uploaded files: they must all keep them in one place.
create table node (
    name text primary key,               -- machine/process
    uploads text not null,               -- the mark in its folder of uploaded files
    seen_at bigint not null              -- renewed while it serves
);

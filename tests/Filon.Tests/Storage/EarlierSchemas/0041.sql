-- Schema 41: what it added to the small database of the schema before it.
insert into migration (number, name, checksum, applied_at) values (41, 'page_indexes', 'a9eb1b575626f86f6f4476553459a0e8c5dccbf40c3169259d3145ae71433265', 1750000000000);

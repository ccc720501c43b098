-- Schema 25: what it added to the small database of the schema before it.
insert into migration (number, name, checksum, applied_at) values (25, 'nodes', '94555bb16fc6b1b6e633cb368010b63a889b98d841872f079295b444b3198c7d', 1750000000000);
insert into "node" ("name", "uploads", "seen_at") values ('name à l’essai 25', 'uploads à l’essai 25', 1750000000050);
insert into "node" ("name", "uploads", "seen_at") values ('name à l’essai 25 bis', 'uploads à l’essai 25 bis', 1750000000051);

-- Schema 31: what it added to the small database of the schema before it.
insert into migration (number, name, checksum, applied_at) values (31, 'link_parts', 'af5a1db4a5936b486f0ad4f5467bc8cb9b82a0a6f7e376945e7b1007aa5b371f', 1750000000000);
insert into "link_part" ("workspace_id", "link_id", "part", "name", "hits", "clicks", "uniques") values (1750000000048, 1750000000062, 'part à l’essai 31', 'name à l’essai 31', 1750000000062, 1750000000062, 1750000000062);
insert into "link_part" ("workspace_id", "link_id", "part", "name", "hits", "clicks", "uniques") values (1750000000048, 1750000000063, 'part à l’essai 31 bis', 'name à l’essai 31 bis', 1750000000063, 1750000000063, 1750000000063);

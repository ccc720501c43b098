-- Schema 37: what it added to the small database of the schema before it.
insert into migration (number, name, checksum, applied_at) values (37, 'link_parts', 'af5a1db4a5936b486f0ad4f5467bc8cb9b82a0a6f7e376945e7b1007aa5b371f', 1750000000000);
insert into "link_part" ("workspace_id", "link_id", "part", "name", "hits", "clicks", "uniques") values (1750000000048, 1750000000074, 'part à l’essai 37', 'name à l’essai 37', 1750000000074, 1750000000074, 1750000000074);
insert into "link_part" ("workspace_id", "link_id", "part", "name", "hits", "clicks", "uniques") values (1750000000048, 1750000000075, 'part à l’essai 37 bis', 'name à l’essai 37 bis', 1750000000075, 1750000000075, 1750000000075);

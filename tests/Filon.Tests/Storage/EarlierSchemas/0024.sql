-- Schema 24: what it added to the small database of the schema before it.
insert into migration (number, name, checksum, applied_at) values (24, 'asked_second_factor', 'f16d6db6503eefe24a1ef9b04defc866e7d9683bead684bd3ca282e75419faed', 1750000000000);
insert into "workspace" ("id", "slug", "name", "currency", "time_zone", "demonstration", "created_at", "second_factor") values (1750000000048, 'slug à l’essai 24', 'name à l’essai 24', 'currency à l’essai 24', 'time_zone à l’essai 24', true, 1750000000048, true);
insert into "workspace" ("id", "slug", "name", "currency", "time_zone", "demonstration", "created_at", "second_factor") values (1750000000049, 'slug à l’essai 24 bis', 'name à l’essai 24 bis', 'currency à l’essai 24 bis', 'time_zone à l’essai 24 bis', false, 1750000000049, false);

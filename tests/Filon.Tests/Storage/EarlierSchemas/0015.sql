-- Schema 15: what it added to the small database of the schema before it.
insert into migration (number, name, checksum, applied_at) values (15, 'secrets', 'fc60a6fc8da8ae0034a42467e83cbd41341346a54b8c4887058081b2b03bb9ff', 1750000000000);
insert into "secret" ("name", "key_id", "sealed", "changed_at") values ('name à l’essai', 'key_id à l’essai', 'sealed à l’essai', 1750000000000);

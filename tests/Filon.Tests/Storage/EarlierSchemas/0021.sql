-- Schema 21: what it added to the small database of the schema before it.
insert into migration (number, name, checksum, applied_at) values (21, 'second_factor', '668ae2406ffcb899cb5b6c1774638f0f8f66d8ab1429ddc9c650d7194c0ef1c8', 1750000000000);
insert into "recovery_code" ("account_id", "code_hash", "used_at") values (912200198950748467, 'code_hash à l’essai', null);
insert into "second_factor" ("account_id", "confirmed_at", "last_step") values (912200198950748467, null, 1750000000000);

-- Schema 23: what it added to the small database of the schema before it.
insert into migration (number, name, checksum, applied_at) values (23, 'sessions', '1eb2856f0c467d129fa461b8661abbd8c3bd0fa7a97753689c8710f570d89de4', 1750000000000);
insert into "account_session" ("id", "secret_hash", "account_id", "stamp", "browser", "platform", "created_at", "last_seen_at") values (1750000000046, 'secret_hash à l’essai 23', 912200198950748467, 'stamp à l’essai 23', 'browser à l’essai 23', 'platform à l’essai 23', 1750000000046, 1750000000046);
insert into "account_session" ("id", "secret_hash", "account_id", "stamp", "browser", "platform", "created_at", "last_seen_at") values (1750000000047, 'secret_hash à l’essai 23 bis', 912200198950748468, 'stamp à l’essai 23 bis', 'browser à l’essai 23 bis', 'platform à l’essai 23 bis', 1750000000047, 1750000000047);
insert into "attempt" ("subject", "failures", "free_at", "expires_at") values ('subject à l’essai 23', 1750000000046, 1750000000046, 1750000000046);
insert into "attempt" ("subject", "failures", "free_at", "expires_at") values ('subject à l’essai 23 bis', 1750000000047, 1750000000047, 1750000000047);

-- Schema 20: what it added to the small database of the schema before it.
insert into migration (number, name, checksum, applied_at) values (20, 'idempotency', 'a11ab88c46cfd7f47625c3cb4eebf320a70ef3e50b1950d8d999657ccd62ec08', 1750000000000);
insert into "idempotency_key" ("workspace_id", "account_id", "name", "request_hash", "claim", "claimed_at", "status", "content_type", "answer", "expires_at") values (912200202008396083, 912200198950748467, 'name à l’essai', 'request_hash à l’essai', 1750000000000, 1750000000000, null, null, null, 1750000000000);

-- Schema 22: what it added to the small database of the schema before it.
insert into migration (number, name, checksum, applied_at) values (22, 'links', 'cf4122c51bcc1978082cc530dda95bb0e67d6c7f97c13e0ddd0851345288b7eb', 1750000000000);
insert into "password_reset" ("id", "account_id", "secret_hash", "stamp", "created_at", "expires_at") values (1750000000000, 912200198950748467, 'secret_hash à l’essai', 'stamp à l’essai', 1750000000000, 1750000000000);
insert into "invitation" ("workspace_id", "id", "email", "role", "secret_hash", "invited_by", "created_at", "expires_at", "accepted_at", "revoked_at") values (912200202008396083, 1750000000000, 'email à l’essai', 'role à l’essai', 'secret_hash à l’essai', 912200198950748467, 1750000000000, 1750000000000, null, null);

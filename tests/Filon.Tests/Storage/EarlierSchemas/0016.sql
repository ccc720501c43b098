-- Schema 16: what it added to the small database of the schema before it.
insert into migration (number, name, checksum, applied_at) values (16, 'erasure', '0fbafb6b9605e1b09e2742beaa0ae18a8481f37fba2e9df0ab051292c64472c2', 1750000000000);
insert into "erasure" ("workspace_id", "id", "person_id", "cause", "state", "asked_by", "asked_at", "done_at", "counts", "files") values (912200202008396083, 1750000000000, 1750000000000, 'cause à l’essai', 'state à l’essai', null, 1750000000000, null, 'counts à l’essai', 'files à l’essai');
insert into "suppression" ("workspace_id", "fingerprint", "profile_id", "reason", "created_at") values (912200202008396083, 'fingerprint à l’essai', 1750000000000, 'reason à l’essai', 1750000000000);

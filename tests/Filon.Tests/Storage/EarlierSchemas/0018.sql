-- Schema 18: what it added to the small database of the schema before it.
insert into migration (number, name, checksum, applied_at) values (18, 'privacy_policy', '31909f91de5b8261e2988976d382ae44a1648eb1eaf0a21bbbab08c5bfb4aa51', 1750000000000);
insert into "privacy_basis" ("workspace_id", "source", "basis", "notice") values (912200202008396083, 'source à l’essai', 'basis à l’essai', 'notice à l’essai');
insert into "privacy_mark" ("workspace_id", "profile_id", "field", "basis", "informed_at", "note", "marked_by", "marked_at") values (912200202008396083, 1750000000000, 'field à l’essai', null, null, null, null, 1750000000000);
insert into "privacy_settings" ("workspace_id", "controller", "controller_contact", "officer_contact", "recipients", "hosting", "transfers", "objection_contact", "agreed_at", "agreed_by") values (912200202008396083, null, null, null, null, null, null, null, null, null);
insert into "privacy_term" ("workspace_id", "category", "months") values (912200202008396083, 'category à l’essai', 1750000000000);

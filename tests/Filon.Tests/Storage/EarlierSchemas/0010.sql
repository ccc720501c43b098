-- Schema 10: what it added to the small database of the schema before it.
insert into migration (number, name, checksum, applied_at) values (10, 'people_indexes', 'b061147677a3c6862d245a97fca61cd0da85769f08a675aa6dbde401b2a3ba1f', 1750000000000);
insert into "identity_assignment" ("workspace_id", "profile_id", "person_id", "company_id") values (912200202008396083, 1750000000000, 1750000000000, null);
insert into "person" ("workspace_id", "id", "name", "title", "company_id", "created_at", "stage", "words") values (912200202008396083, 912200207096086836, 'Michel Germain', 'Directeur de site', 912200206022347059, 1795322277864, 'Opportunity', 'example germain michel michel.germain@thermodal.example thermodal');
insert into "person" ("workspace_id", "id", "name", "title", "company_id", "created_at", "stage", "words") values (912200202008396083, 912200207150612788, 'Fauzac Arnaud', 'Responsable travaux neufs', 912200206022345011, 1795322277864, 'Lead', 'arnaud example fauzac fauzac.arnaud@mobidor.example mobidor');
insert into "person_word" ("workspace_id", "word", "person_id") values (912200202008396083, 'a_bautier', 912200211588197683);
insert into "person_word" ("workspace_id", "word", "person_id") values (912200202008396083, 'acharguet', 912200213886714163);

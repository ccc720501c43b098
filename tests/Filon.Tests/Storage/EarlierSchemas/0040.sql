-- Schema 40: what it added to the small database of the schema before it.
insert into migration (number, name, checksum, applied_at) values (40, 'person_order', '1711d75b18ed0df8e37def360a4b9902d88867f0d2ffe8eaa4dc6b6de10e194a', 1750000000000);
insert into "reciprocity_settings" ("workspace_id", "guard_hundredths", "least_a_week", "most_a_week") values (1750000000048, 1750000000080, 1750000000080, 1750000000080);

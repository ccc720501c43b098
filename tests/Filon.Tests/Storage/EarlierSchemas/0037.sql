-- Schema 37: what it added to the small database of the schema before it.
insert into migration (number, name, checksum, applied_at) values (37, 'deal_lead_sale', '9c1bf430627b0d012181a6047c0a4c8e81f3408c62799766162eb740f90a7acd', 1750000000000);
insert into "deal_lead" ("workspace_id", "deal_id", "created_at", "is_newcomer", "first_channel", "amount_minor") values (1750000000048, 1750000000074, 1750000000074, true, 'first_channel à l’essai 37', 1750000000074);
insert into "deal_lead" ("workspace_id", "deal_id", "created_at", "is_newcomer", "first_channel", "amount_minor") values (1750000000048, 1750000000075, 1750000000075, false, null, null);

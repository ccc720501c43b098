-- Schema 11: what it added to the small database of the schema before it.
insert into migration (number, name, checksum, applied_at) values (11, 'ledger_totals', 'a2a135910387121449e4b47196e91e1900fc7331562c819349e4afab738278b8', 1750000000000);
insert into "channel_total" ("workspace_id", "rule", "channel", "touches") values (912200202008396083, 'direct', 'direct', 48);
insert into "channel_total" ("workspace_id", "rule", "channel", "touches") values (912200202008396083, 'medium', 'email', 96);
insert into "ledger_gap" ("workspace_id", "deal_id", "reason", "detail") values (912200202008396083, 1750000000000, 'reason à l’essai', 'detail à l’essai');
insert into "ledger_total" ("workspace_id", "model", "dimension", "month", "name", "amount_minor", "deals", "lines") values (912200202008396083, 'both', 'campaign', '2025-04', '', 550000, 0.5, 1);
insert into "ledger_total" ("workspace_id", "model", "dimension", "month", "name", "amount_minor", "deals", "lines") values (912200202008396083, 'both', 'campaign', '2025-04', 'arrets', 550000, 0.5, 1);
insert into "population_path" ("workspace_id", "place", "path", "conversions", "amount_minor", "nulls") values (912200202008396083, 1, '["organic-search","organic-search","linkedin","paid-search","word-of-mouth","organic-search","organic-search","sales-call","paid-search","sales-call","sales-call","sales-call","email","twitter","sales-call"]', 1.0, 1100000, 0.0);
insert into "population_path" ("workspace_id", "place", "path", "conversions", "amount_minor", "nulls") values (912200202008396083, 2, '["twitter","paid-search","email","linkedin","twitter","paid-search","direct","sales-call","sales-call"]', 1.0, 1100000, 0.0);

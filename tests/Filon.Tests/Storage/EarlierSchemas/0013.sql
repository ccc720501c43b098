-- Schema 13: what it added to the small database of the schema before it.
insert into migration (number, name, checksum, applied_at) values (13, 'deal_lead', '48e2b178a41408ff6f4cf261dd641f2cbed9c8dd6c0cfa6197f943494e642d6f', 1750000000000);
insert into "credit_total" ("workspace_id", "model", "won_month", "lead_month", "channel", "campaign", "amount_minor", "customers") values (912200202008396083, 'both', '2025-04', '2025-03', 'organic-search', '', 550000, 0.5);
insert into "credit_total" ("workspace_id", "model", "won_month", "lead_month", "channel", "campaign", "amount_minor", "customers") values (912200202008396083, 'both', '2025-04', '2025-03', 'twitter', 'arrets', 550000, 0.5);
insert into "deal_lead" ("workspace_id", "deal_id", "created_at", "is_newcomer") values (912200202008396083, 912200208627007795, 1743163741000, true);
insert into "deal_lead" ("workspace_id", "deal_id", "created_at", "is_newcomer") values (912200202008396083, 912200208660562227, 1735758660000, false);

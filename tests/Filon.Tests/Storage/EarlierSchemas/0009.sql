-- Schema 9: what it added to the small database of the schema before it.
insert into migration (number, name, checksum, applied_at) values (9, 'keys', '674e72d60a38752bfe005ee9e1ef54ad97b2b5d7a55bd3534ff71a3b740322f3', 1750000000000);
insert into "signing_key" ("name", "xml", "created_at") values ('name à l’essai', 'xml à l’essai', 1750000000000);

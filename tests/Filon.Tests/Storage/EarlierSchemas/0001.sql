-- Schema 1: what it added to the small database of the schema before it.
insert into migration (number, name, checksum, applied_at) values (1, 'workspaces', 'f4083400b81a60b3efb08f080f8d243db37e4930367117ce363124421d681af2', 1750000000000);
insert into "account" ("id", "email", "name", "password_hash", "language", "theme", "stamp", "created_at") values (912200198950748467, 'demo@rondelis.example', 'Camille Rondel', 'AQAAAAIAAYagAAAAECyQVd6UPkGV5MJOBKiwtLXXGOBGnuuxhiF4vcFmORXTjwSI82cu+lGUxCvWMxTeXg==', null, null, '0bed7940b1af49f7a3d030f041421b60', 1795322275290);
insert into "workspace" ("id", "slug", "name", "currency", "time_zone", "demonstration", "created_at") values (912200202008396083, 'demonstration-1-600', 'Démonstration 1-600', 'EUR', 'Europe/Paris', true, 1795322276019);
insert into "member" ("workspace_id", "account_id", "role", "created_at") values (912200202008396083, 912200198950748467, 'owner', 1795322276019);

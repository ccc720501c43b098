-- Schema 38: what it added to the small database of the schema before it.
insert into migration (number, name, checksum, applied_at) values (38, 'follow_direction', 'b277cdbc4829399c4f1ecceab7339ebd273cf7b08c82631969a182d3cb0b6137', 1750000000000);

-- Schema 12: what it added to the small database of the schema before it.
insert into migration (number, name, checksum, applied_at) values (12, 'leads', '3ee537ce34c8e8b27746efcea16114d3efd1ef9094fc7b33d06ccdce0448fecf', 1750000000000);

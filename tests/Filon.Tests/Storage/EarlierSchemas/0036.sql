-- Schema 36: what it added to the small database of the schema before it.
insert into migration (number, name, checksum, applied_at) values (36, 'figure_order', '64b0c49d4f0eb63135357c10ecaa8e800defd7fe70c3e11b9ee13ba1eba8a70a', 1750000000000);

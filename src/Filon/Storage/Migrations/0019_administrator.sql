-- Who looks after the server itself: its back-ups hold every workspace.
alter table account add column administrator boolean not null default false;
update account set administrator = true where id = (select min(id) from account);

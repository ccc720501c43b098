-- Whether a workspace opens only to members whose sign-in has a second step.
alter table workspace add column second_factor boolean not null default false;

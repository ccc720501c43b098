-- The second step of sign-in. The seed itself is a sealed secret, totp/{account}.
create table second_factor (
    account_id bigint primary key references account (id),
    confirmed_at bigint,                 -- null: begun, no code shown yet
    last_step bigint not null            -- of the last code taken: none is taken twice
);
create table recovery_code (
    account_id bigint not null references account (id),
    code_hash text not null,             -- SHA-256
    used_at bigint,
    primary key (account_id, code_hash)
);

-- What Filon must be able to read again, sealed by a key that does not stand in the database.
create table secret (
    name text primary key,               -- 'totp/123', 'signing-key/...': sealed with the text
    key_id text not null,                -- which key sealed it
    sealed text not null,                -- base64 of nonce, tag and cipher text (AES-256-GCM)
    changed_at bigint not null
);

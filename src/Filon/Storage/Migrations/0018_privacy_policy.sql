-- On what grounds a workspace holds personal data, how long, and who answers for it.
create table privacy_settings (
    workspace_id bigint primary key,
    controller text,                     -- who decides: the organisation
    controller_contact text,
    officer_contact text,                -- data protection officer
    recipients text,                     -- beside the workspace's members
    hosting text,                        -- where the server stands, who runs it
    transfers text,                      -- out of the European Economic Area
    objection_contact text,              -- where people write to
    agreed_at bigint,                    -- the retention clock erases since then; null: it only shows
    agreed_by bigint
);
create table privacy_basis (
    workspace_id bigint not null,
    source text not null,                -- code of a file format; '': all others
    basis text not null,                 -- 'legitimate-interest', 'consent', 'contract'...
    notice text not null,                -- 'to-give', 'at-collection'
    primary key (workspace_id, source)
);
create table privacy_term (
    workspace_id bigint not null,
    category text not null,              -- 'prospect', 'customer', 'file'
    months bigint not null,
    primary key (workspace_id, category)
);
-- What was decided for one profile, or for one field of it, beside the policy.
create table privacy_mark (
    workspace_id bigint not null,
    profile_id bigint not null,
    field text not null,                 -- 'email', 'phone'...; '': all
    basis text,
    informed_at bigint,                  -- the notice of GDPR art. 14
    note text,
    marked_by bigint,
    marked_at bigint not null,
    primary key (workspace_id, profile_id, field)
);

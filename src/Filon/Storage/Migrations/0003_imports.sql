-- Files in: what came, line by line, and which record each line became.
create table import (
    workspace_id bigint not null,
    id bigint not null,
    file_name text not null,
    format text not null,                -- '' until recognised
    state text not null,                 -- 'received', 'mapping', 'reading', 'previewed', 'applying', 'applied', 'undoing', 'undone', 'refused'
    size_bytes bigint not null,
    sha256 text not null,
    mapping text,                        -- JSON, plain sheets only
    lines bigint not null,
    added bigint not null,
    changed bigint not null,
    ignored bigint not null,
    refused bigint not null,
    notes text,                          -- JSON: sentences
    failure_en text,
    failure_fr text,
    created_by bigint,                   -- account; null: the command line
    created_at bigint not null,
    applied_at bigint,
    undone_at bigint,
    primary key (workspace_id, id)
);
create table import_row (
    workspace_id bigint not null,
    import_id bigint not null,
    row_number bigint not null,          -- 1.. in reading order over the whole file
    part text not null,                  -- file in an archive, sheet in a workbook; ''
    line bigint not null,
    kind text not null,                  -- 'profile', 'company', 'deal', 'post', 'touch', 'conversion', 'cost', 'hours', 'follow'; '' when refused
    record_key text not null,
    action text not null,                -- 'added', 'changed', 'ignored', 'refused'
    reason text,                         -- name of the refusal or of why it is ignored
    sentence_en text,
    sentence_fr text,
    content_hash text,
    payload text,                        -- JSON of the record as read
    before_import_id bigint,             -- 'changed': the row it replaces
    before_row_number bigint,
    primary key (workspace_id, import_id, row_number)
);
create index import_row_action on import_row (workspace_id, import_id, action, row_number);
-- Which record each natural key became, and the line that last said so (provenance).
create table import_source (
    workspace_id bigint not null,
    kind text not null,
    record_key text not null,
    record_id bigint not null,
    content_hash text not null,
    import_id bigint not null,
    row_number bigint not null,
    primary key (workspace_id, kind, record_key)
);
create index import_source_import on import_source (workspace_id, import_id);
create index import_source_record on import_source (workspace_id, record_id);
create table import_mapping (
    workspace_id bigint not null,
    signature text not null,             -- of the sheet's header
    mapping text not null,               -- JSON
    saved_at bigint not null,
    primary key (workspace_id, signature)
);

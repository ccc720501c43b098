-- Counting who follows, and whom we follow, reads no row.
drop index follow_account;
create index follow_account on follow (workspace_id, network, account_key, direction);

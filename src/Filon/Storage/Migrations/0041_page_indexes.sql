-- What pages ask of a million touches and a hundred thousand accounts, where few rows answer.
-- Contacts: what counts as one in the address book, word by word, else the index answers nothing (a test holds the two equal); with all that
-- is asked of them, since SQLite takes no index of a few rows for shorter than one of all.
create index touch_contact on touch (workspace_id, profile_id, happened_at, medium, channel, label) where
    ((medium = 'dm') or (medium = 'recommendation') or (medium = 'social' and label = 'connected')
    or (medium = 'social' and label in ('invitation sent', 'invitation received')) or (medium = 'social' and label in ('mention', 'reply'))
    or (medium = 'meeting' or channel = 'meeting') or (medium = 'badge' or channel = 'event')
    or (channel = 'sales-call') or (channel = 'letter') or (channel = 'sales'));
create index touch_introduced on touch (workspace_id, profile_id, introducer, happened_at) where introducer is not null and introducer <> '';
create index profile_whose on profile (workspace_id, id, person_id, is_own); -- postgresql
create index follow_sighting_account on follow_sighting (workspace_id, network, account_key, direction, made_at);
create index follow_since on follow (workspace_id, network, account_key) where since is not null;

-- What the returns ask of every deal, beside its lead: a page need not look for it in ten thousand lines.
alter table deal_lead add column first_channel text;   -- of the first touch of the journey; null: not won, or no touch is known
alter table deal_lead add column amount_minor bigint;  -- in the workspace's currency; null: not won, or not to be converted
update deal_lead set
    first_channel = (
        select l.channel from ledger_line l
        where l.workspace_id = deal_lead.workspace_id and l.model = 'first' and l.deal_id = deal_lead.deal_id and l.line = 1 and l.touch_id is not null),
    amount_minor = (
        select l.amount_minor from ledger_line l
        where l.workspace_id = deal_lead.workspace_id and l.model = 'first' and l.deal_id = deal_lead.deal_id and l.line = 1);

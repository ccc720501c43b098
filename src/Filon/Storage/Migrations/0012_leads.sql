-- The day a lead was created is asked of every person with a deal: few touches are of kind 'lead'.
create index touch_lead on touch (workspace_id, profile_id, happened_at) where kind = 'lead';

-- Lists of figures are walked by their first day, the latest first.
drop index figure_day;
create index figure_day on figure (workspace_id, subject, first_day, id);
create index figure_latest on figure (workspace_id, first_day, id) where subject <> 'post';

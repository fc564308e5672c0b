-- Run after every migration: in a database that came from another cluster as a dump, numbers of transactions may be
-- ahead of this one's. Such scores count as changed now, or readers of changes would miss them.
UPDATE attempt_scores SET changed_in = pg_current_xact_id() WHERE changed_in >= pg_snapshot_xmax(pg_current_snapshot());

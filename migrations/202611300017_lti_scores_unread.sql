-- Nothing reads it: when a place last changed stands with its column. No release has had the table yet.
-- squawk-ignore ban-drop-column
ALTER TABLE lti_scores DROP COLUMN changed_at;

-- The day (UTC) on which somebody last signed in, or went on with a session: sessions are purged a month after their last
-- use, and who is kept for how long without being seen is the owner's to decide.
ALTER TABLE users ADD COLUMN last_seen_on date;
-- A table of people is small.
UPDATE users u SET last_seen_on = (s.at AT TIME ZONE 'UTC')::date FROM (
  SELECT s.user_id, max(greatest(s.created_at, t.created_at)) AS at
  FROM sessions s LEFT JOIN refresh_tokens t ON t.session_id = s.id GROUP BY s.user_id) s
WHERE s.user_id = u.id AND u.erased_at IS NULL;

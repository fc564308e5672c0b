-- Who acts is an anonymous caller, a person, a client or the service. Null in rows of the release before: actor_id
-- says there whether it was a person.
ALTER TABLE audit_log
  ADD COLUMN actor_kind text,
  ADD COLUMN client_id uuid,
  ADD COLUMN actor_name text;
-- Only a person has a role. The release before writes it always, and nothing reads it.
-- squawk-ignore ban-drop-not-null
ALTER TABLE audit_log ALTER COLUMN actor_role DROP NOT NULL;
ALTER TABLE audit_log ADD CONSTRAINT audit_log_actor_kind_check
  CHECK (actor_kind IN ('anonymous', 'person', 'client', 'service')) NOT VALID;

ALTER TABLE attempt_events
  ADD COLUMN actor_kind text,
  ADD COLUMN client_id uuid;
ALTER TABLE attempt_events ADD CONSTRAINT attempt_events_actor_kind_check
  CHECK (actor_kind IN ('anonymous', 'person', 'client', 'service')) NOT VALID;

-- How a session came to be: a person's own tokens, the page of this service, a frame in an LMS, a client.
ALTER TABLE sessions ADD COLUMN origin text NOT NULL DEFAULT 'api';
ALTER TABLE sessions ADD CONSTRAINT sessions_origin_check
  CHECK (origin IN ('api', 'page', 'frame', 'client')) NOT VALID;

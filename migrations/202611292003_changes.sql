-- The feed of results gives an attempt again whenever it changed: each says in which transaction it last did, and when. Who
-- reads up to the oldest transaction that still runs misses none. Those that are there count as changed now, without a row
-- being read. What saves an answer changes no column named here, and costs what it did.
ALTER TABLE attempts
  ADD COLUMN IF NOT EXISTS changed_in xid8 NOT NULL DEFAULT pg_current_xact_id(),
  ADD COLUMN IF NOT EXISTS changed_at timestamptz NOT NULL DEFAULT now();
-- To build the index without a pause, run the statement above and then this one with CONCURRENTLY before the upgrade.
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX IF NOT EXISTS attempts_changed_in_idx ON attempts (changed_in, id) WHERE kind = 'assigned';

CREATE FUNCTION stamp_attempt(attempt uuid) RETURNS void LANGUAGE sql AS $$
  UPDATE attempts SET changed_in = pg_current_xact_id(), changed_at = clock_timestamp()
  WHERE id = attempt AND kind = 'assigned' AND changed_in <> pg_current_xact_id();
$$;

-- The closing of an attempt stamps it itself.
CREATE FUNCTION stamp_changed_attempt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM stamp_attempt(NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER attempts_stamped AFTER UPDATE OF user_id, state, after_release ON attempts
  FOR EACH ROW WHEN (OLD.changed_in = NEW.changed_in AND (OLD.user_id, OLD.state, OLD.after_release)
    IS DISTINCT FROM (NEW.user_id, NEW.state, NEW.after_release))
  EXECUTE FUNCTION stamp_changed_attempt();

-- A first score comes with a closing.
CREATE FUNCTION stamp_scored_attempt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM stamp_attempt(NEW.attempt_id);
  RETURN NULL;
END $$;
CREATE TRIGGER attempt_scores_stamped AFTER INSERT ON attempt_scores
  FOR EACH ROW WHEN (NEW.revision > 1) EXECUTE FUNCTION stamp_scored_attempt();

-- The cluster and database whose transactions the stamps count. In any other they say nothing: a start that finds itself
-- elsewhere stamps anew. No backup carries it, for what one restores is stamped where it is restored.
CREATE TABLE stamped_in (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  database text NOT NULL
);
INSERT INTO stamped_in (database)
SELECT c.system_identifier || '/' || d.oid FROM pg_control_system() c, pg_database d WHERE d.datname = current_database();

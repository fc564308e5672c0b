-- Endpoints of clients that hear what happens, and the outbox of what they are told. Triggers write it in the transaction
-- of the event, and only where somebody listens; a job delivers it.

CREATE TABLE webhook_endpoints (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  url text NOT NULL CHECK (url <> ''),
  event_types text[] NOT NULL CHECK (cardinality(event_types) > 0),
  secret_sealed bytea NOT NULL,
  -- While one takes the other's place, both sign.
  former_secret_sealed bytea,
  former_until timestamptz,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- The first and the last failure since something was delivered.
  failing_since timestamptz,
  failed_at timestamptz,
  disabled_at timestamptz,
  disabled_reason text CHECK (disabled_reason IN ('gone', 'failing', 'by-hand')),
  CHECK ((former_secret_sealed IS NULL) = (former_until IS NULL)),
  CHECK ((failing_since IS NULL) = (failed_at IS NULL)),
  CHECK ((disabled_at IS NULL) = (disabled_reason IS NULL))
);
CREATE INDEX webhook_endpoints_client_id_idx ON webhook_endpoints (client_id);

-- What happened: ids, states and instants. `stream`: the attempt or the correction, whose events are told in the order of
-- `seq`. Its last row stays, so that a number is never given twice.
CREATE TABLE webhook_events (
  id uuid PRIMARY KEY,
  stream uuid NOT NULL,
  seq integer NOT NULL CHECK (seq > 0),
  type text NOT NULL,
  data jsonb NOT NULL,
  occurred_at timestamptz NOT NULL,
  UNIQUE (stream, seq)
);
CREATE INDEX webhook_events_occurred_at_idx ON webhook_events (occurred_at);

-- What each endpoint is told. Without foreign keys: they would lock the one row of an endpoint in every transaction that
-- tells it something. What an endpoint leaves behind is never delivered, and purged like all.
CREATE TABLE webhook_deliveries (
  endpoint_id uuid NOT NULL,
  stream uuid NOT NULL,
  seq integer NOT NULL,
  event_id uuid NOT NULL,
  occurred_at timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'delivered', 'dead')),
  -- The very bytes that every try sends, made before the first.
  body bytea,
  tells_points boolean NOT NULL DEFAULT false,
  tries integer NOT NULL DEFAULT 0 CHECK (tries >= 0),
  -- No earlier than this; an event waits at least as long as the one before it.
  next_try_at timestamptz NOT NULL,
  -- Whoever tries it holds it until then, and whoever comes later has another claim.
  claim uuid,
  claimed_until timestamptz,
  last_try_at timestamptz,
  last_status integer,
  last_error text,
  settled_at timestamptz,
  PRIMARY KEY (endpoint_id, stream, seq),
  CHECK ((claim IS NULL) = (claimed_until IS NULL)),
  CHECK ((state = 'pending') = (settled_at IS NULL))
);
CREATE INDEX webhook_deliveries_due_idx ON webhook_deliveries (endpoint_id, next_try_at) WHERE state = 'pending';
CREATE INDEX webhook_deliveries_claimed_idx ON webhook_deliveries (endpoint_id, claimed_until) WHERE claim IS NOT NULL;
CREATE INDEX webhook_deliveries_log_idx ON webhook_deliveries (endpoint_id, occurred_at, event_id);
CREATE INDEX webhook_deliveries_occurred_at_idx ON webhook_deliveries (occurred_at);

-- Whether an event is about something that a client may know of: attempts under the assignments of its cohorts, practice
-- of their present members, and corrections that reach them.
CREATE FUNCTION concerns_client(event_type text, about uuid, client uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT CASE event_type
    WHEN 'webhook.test' THEN true
    WHEN 'correction.applied' THEN EXISTS (
      SELECT FROM corrections k JOIN client_cohorts b ON k.cohorts IS NULL OR b.cohort_id = ANY (k.cohorts)
      WHERE k.id = about AND b.client_id = client)
    ELSE EXISTS (
      SELECT FROM attempts a JOIN assignments s ON s.id = a.assignment_id
      JOIN client_cohorts b ON b.cohort_id = s.cohort_id
      WHERE a.id = about AND b.client_id = client
      UNION ALL
      SELECT FROM attempts a JOIN cohort_members m ON m.user_id = a.user_id AND m.left_at IS NULL
      JOIN client_cohorts b ON b.cohort_id = m.cohort_id
      WHERE a.id = about AND a.kind = 'practice' AND b.client_id = client)
  END
$$;

-- Writes an event for those who listen. Whoever tells of an attempt holds its lock, which orders the numbers.
CREATE FUNCTION tell_webhooks(event_type text, about uuid, happened timestamptz, facts jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  -- Rows that a backup brings tell of nothing new.
  IF current_setting('bareme.restoring', true) = 'on' THEN
    RETURN;
  END IF;
  WITH listening AS MATERIALIZED (
    SELECT e.id FROM webhook_endpoints e JOIN clients c ON c.id = e.client_id
    WHERE e.disabled_at IS NULL AND c.disabled_at IS NULL AND event_type = ANY (e.event_types)
      AND concerns_client(event_type, about, e.client_id)
  ), told AS (
    INSERT INTO webhook_events (id, stream, seq, type, data, occurred_at)
    SELECT gen_random_uuid(), about, coalesce((SELECT max(v.seq) FROM webhook_events v WHERE v.stream = about), 0) + 1,
      event_type, facts, happened
    WHERE EXISTS (SELECT FROM listening)
    RETURNING id, seq
  )
  INSERT INTO webhook_deliveries (endpoint_id, stream, seq, event_id, occurred_at, next_try_at)
  SELECT l.id, about, t.seq, t.id, happened, coalesce((
    SELECT max(d.next_try_at) FROM webhook_deliveries d
    WHERE d.endpoint_id = l.id AND d.stream = about AND d.state = 'pending'), clock_timestamp())
  FROM told t, listening l;
END $$;

CREATE FUNCTION tell_of_attempt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM webhook_endpoints WHERE disabled_at IS NULL) THEN
    RETURN NULL;
  END IF;
  IF TG_OP = 'INSERT' THEN
    PERFORM tell_webhooks('attempt.started', NEW.id, NEW.started_at, jsonb_build_object(
      'user', NEW.user_id, 'quiz', NEW.quiz, 'assignment', NEW.assignment_id, 'number', NEW.number,
      'startedAt', NEW.started_at, 'deadlineAt', NEW.deadline_at));
  ELSE
    PERFORM tell_webhooks('attempt.closed', NEW.id, NEW.processed_at, jsonb_build_object(
      'user', NEW.user_id, 'quiz', NEW.quiz, 'assignment', NEW.assignment_id, 'number', NEW.number,
      'state', NEW.state, 'reason', NEW.close_reason, 'closedAt', NEW.closed_at, 'closeNumber', NEW.close_number));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER attempts_tell_started AFTER INSERT ON attempts
  FOR EACH ROW WHEN (NEW.kind <> 'preview') EXECUTE FUNCTION tell_of_attempt();
-- Of the columns that an answer changes it knows none.
CREATE TRIGGER attempts_tell_closed AFTER UPDATE OF state ON attempts
  FOR EACH ROW WHEN (NEW.kind <> 'preview' AND NEW.state <> OLD.state AND NEW.state <> 'inProgress')
  EXECUTE FUNCTION tell_of_attempt();

CREATE FUNCTION tell_of_score() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  a attempts;
BEGIN
  IF NOT EXISTS (SELECT FROM webhook_endpoints WHERE disabled_at IS NULL) THEN
    RETURN NULL;
  END IF;
  SELECT * INTO a FROM attempts WHERE id = NEW.attempt_id;
  IF a.kind <> 'preview' THEN
    PERFORM tell_webhooks('score.changed', NEW.attempt_id, NEW.scored_at, jsonb_build_object(
      'user', a.user_id, 'quiz', a.quiz, 'assignment', a.assignment_id, 'number', a.number, 'revision', NEW.revision,
      'state', NEW.state, 'cause', NEW.cause,
      'correction', CASE WHEN NEW.cause = 'correction' THEN NEW.cause_id END, 'scoredAt', NEW.scored_at));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER attempt_scores_tell AFTER INSERT ON attempt_scores
  FOR EACH ROW EXECUTE FUNCTION tell_of_score();

CREATE FUNCTION tell_of_correction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM tell_webhooks('correction.applied', NEW.id, NEW.applied_at, jsonb_build_object(
    'correction', NEW.id, 'bank', NEW.bank, 'question', NEW.question, 'policy', NEW.policy, 'state', NEW.state,
    'appliedAt', NEW.applied_at));
  RETURN NULL;
END $$;
CREATE TRIGGER corrections_tell AFTER UPDATE OF state ON corrections
  FOR EACH ROW WHEN (NEW.state = 'applied' AND OLD.state = 'applying') EXECUTE FUNCTION tell_of_correction();

CREATE FUNCTION tell_of_report() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  a attempts;
BEGIN
  IF NOT EXISTS (SELECT FROM webhook_endpoints WHERE disabled_at IS NULL) THEN
    RETURN NULL;
  END IF;
  -- A report is made without the attempt's lock, under which numbers are given.
  SELECT * INTO a FROM attempts WHERE id = NEW.attempt_id FOR NO KEY UPDATE;
  IF a.kind <> 'preview' THEN
    PERFORM tell_webhooks('report.created', NEW.attempt_id, NEW.made_at, jsonb_build_object(
      'user', a.user_id, 'quiz', a.quiz, 'assignment', a.assignment_id, 'number', a.number, 'report', NEW.id,
      'position', NEW.position, 'state', NEW.state, 'madeAt', NEW.made_at));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER question_reports_tell AFTER INSERT ON question_reports
  FOR EACH ROW EXECUTE FUNCTION tell_of_report();

-- A release is a change of each result that it shows: readers of the feed get those again, and who listens is told of the
-- score. Some releases are a change of a row, others the coming of an hour or the end of a window: a job looks at each
-- assignment when either may have happened, and compares with what its owners were shown at the look before.
ALTER TABLE attempts ADD COLUMN shown text NOT NULL DEFAULT 'none';

CREATE TABLE release_looks (
  assignment_id uuid PRIMARY KEY REFERENCES assignments (id) ON DELETE CASCADE,
  due_at timestamptz NOT NULL
);
CREATE INDEX release_looks_due_at_idx ON release_looks (due_at);
INSERT INTO release_looks (assignment_id, due_at)
SELECT id, now() FROM assignments WHERE score_released_at IS NULL OR answers_released_at IS NULL;

CREATE FUNCTION look_at_release(assignment uuid) RETURNS void LANGUAGE sql AS $$
  INSERT INTO release_looks AS l (assignment_id, due_at)
  SELECT id, clock_timestamp() FROM assignments
  WHERE id = assignment AND current_setting('bareme.restoring', true) IS DISTINCT FROM 'on'
  ON CONFLICT (assignment_id) DO UPDATE SET due_at = least(l.due_at, excluded.due_at);
$$;

CREATE FUNCTION look_at_assignment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM look_at_release(NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER assignments_made_looked_at AFTER INSERT ON assignments
  FOR EACH ROW EXECUTE FUNCTION look_at_assignment();
CREATE TRIGGER assignments_looked_at
  AFTER UPDATE OF closes_at, release, score_released_at, answers_released_at, quiz_revision_id ON assignments
  FOR EACH ROW WHEN (
    (OLD.closes_at, OLD.release, OLD.score_released_at, OLD.answers_released_at, OLD.quiz_revision_id) IS DISTINCT FROM
    (NEW.closes_at, NEW.release, NEW.score_released_at, NEW.answers_released_at, NEW.quiz_revision_id))
  EXECUTE FUNCTION look_at_assignment();

CREATE FUNCTION look_at_override() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM look_at_release(coalesce(NEW.assignment_id, OLD.assignment_id));
  RETURN NULL;
END $$;
CREATE TRIGGER assignment_overrides_looked_at AFTER INSERT OR UPDATE OR DELETE ON assignment_overrides
  FOR EACH ROW EXECUTE FUNCTION look_at_override();

-- Tells of the score of an attempt that its owner may read from now on, unless some were told its points already. Whoever
-- calls it holds the lock of the attempt.
CREATE FUNCTION tell_of_release(attempt uuid) RETURNS void LANGUAGE sql AS $$
  SELECT tell_webhooks('score.changed', a.id, clock_timestamp(), jsonb_build_object(
    'user', a.user_id, 'quiz', a.quiz, 'assignment', a.assignment_id, 'number', a.number, 'revision', s.revision,
    'state', s.state, 'cause', 'release', 'correction', NULL, 'scoredAt', s.scored_at))
  FROM attempts a JOIN attempt_scores s ON s.attempt_id = a.id AND s.superseded_at IS NULL
  WHERE a.id = attempt AND a.kind <> 'preview'
    AND EXISTS (SELECT FROM webhook_endpoints WHERE disabled_at IS NULL)
    AND NOT EXISTS (
      SELECT FROM webhook_deliveries d JOIN webhook_events v ON v.id = d.event_id
      WHERE d.stream = a.id AND d.tells_points AND v.stream = a.id AND (v.data->>'revision')::int = s.revision);
$$;

CREATE FUNCTION tell_of_released_attempt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM tell_of_release(NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER attempts_tell_released AFTER UPDATE OF score_released_at ON attempts
  FOR EACH ROW WHEN (OLD.score_released_at IS NULL AND NEW.score_released_at IS NOT NULL)
  EXECUTE FUNCTION tell_of_released_attempt();

DROP TRIGGER attempts_stamped ON attempts;
CREATE TRIGGER attempts_stamped
  AFTER UPDATE OF user_id, state, after_release, score_released_at, answers_released_at ON attempts
  FOR EACH ROW WHEN (OLD.changed_in = NEW.changed_in
    AND (OLD.user_id, OLD.state, OLD.after_release, OLD.score_released_at, OLD.answers_released_at)
    IS DISTINCT FROM (NEW.user_id, NEW.state, NEW.after_release, NEW.score_released_at, NEW.answers_released_at))
  EXECUTE FUNCTION stamp_changed_attempt();

-- Erasing a person reaches what others wrote of them: why something was done to them, the comment beside points given by
-- hand, and the address by which somebody at the command line said who they were. The logs stay as they are but for that:
-- nothing else of a row of theirs ever changes, and no row goes.

-- Its argument is the table's name: where it fires, a partition has its own.
CREATE FUNCTION refuse_change_but_erasing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) NOT IN (
    to_jsonb(OLD) || '{"reason": null}',
    to_jsonb(OLD) || jsonb_build_object('actor_name', split_part(to_jsonb(OLD)->>'actor_name', ': ', 1)),
    to_jsonb(OLD) #- '{data,reason}') THEN
    RAISE EXCEPTION '% is append-only', TG_ARGV[0] USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

DROP TRIGGER audit_log_append_only ON audit_log;
CREATE TRIGGER audit_log_append_only BEFORE DELETE OR TRUNCATE ON audit_log
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_log_erasing_only BEFORE UPDATE ON audit_log
  FOR EACH ROW EXECUTE FUNCTION refuse_change_but_erasing('audit_log');

DROP TRIGGER attempt_events_append_only ON attempt_events;
CREATE TRIGGER attempt_events_append_only BEFORE DELETE OR TRUNCATE ON attempt_events
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER attempt_events_erasing_only BEFORE UPDATE ON attempt_events
  FOR EACH ROW EXECUTE FUNCTION refuse_change_but_erasing('attempt_events');

-- Null once the person was erased. The release before knows no such table.
-- squawk-ignore ban-drop-not-null
ALTER TABLE score_overrides ALTER COLUMN comment DROP NOT NULL;

-- What is left of whom a release before erased.
UPDATE score_overrides o SET comment = NULL FROM attempts a JOIN users u ON u.id = a.user_id AND u.erased_at IS NOT NULL
WHERE a.id = o.attempt_id;
UPDATE attempt_events e SET data = e.data - 'reason' FROM attempts a JOIN users u ON u.id = a.user_id AND u.erased_at IS NOT NULL
WHERE a.id = e.attempt_id AND e.event IN ('voided', 'reopened', 'released', 'deadline') AND e.data ? 'reason';
UPDATE audit_log l SET reason = NULL FROM users u
WHERE u.erased_at IS NOT NULL AND l.reason IS NOT NULL AND (
  (l.object_type = 'user' AND l.object_id = u.id::text)
  OR (l.object_type = 'attempt' AND l.object_id IN (SELECT a.id::text FROM attempts a WHERE a.user_id = u.id))
  OR u.id::text IN (l.before->>'user', l.after->>'user', l.before->>'userId', l.after->>'userId', l.before->>'into',
    l.after->>'into'));

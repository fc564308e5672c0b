-- Run after every migration: partitions for this month and the 24 to come of each table that grows with every answer,
-- and for months whose rows came before their partition did. Where others use the tables it gives up after half a second
-- and leaves that to the next run: until then rows stand in the default partition.
DO $$
DECLARE
  months_ahead constant integer := 24;
  this_month constant timestamp := date_trunc('month', now() AT TIME ZONE 'UTC');
  grown text;
  stray timestamp[];
  missing timestamp[];
  month timestamp;
  part text;
  columns text;
BEGIN
  PERFORM set_config('lock_timeout', '500ms', true);
  FOREACH grown IN ARRAY ARRAY['response_journal', 'attempt_events', 'question_scores', 'question_score_parts'] LOOP
    -- An id of version 7 begins with the milliseconds since 1970.
    EXECUTE format($q$
      SELECT array_agg(DISTINCT month) FROM (
        SELECT date_trunc('month', to_timestamp(
          ('x' || left(replace(attempt_id::text, '-', ''), 12))::bit(48)::bigint / 1000.0) AT TIME ZONE 'UTC') AS month
        FROM %I WHERE substr(attempt_id::text, 15, 1) = '7') AS ids
      WHERE month <= $1$q$, grown || '_default')
      INTO stray USING this_month + make_interval(months => months_ahead);
    SELECT array_agg(m ORDER BY m) INTO missing FROM (
      SELECT generate_series(this_month, this_month + make_interval(months => months_ahead), '1 month') AS m
      UNION SELECT unnest(stray)) AS needed
    WHERE to_regclass(grown || to_char(m, '_YYYY_MM')) IS NULL;
    CONTINUE WHEN missing IS NULL AND stray IS NULL;

    -- In the order of the service's own statements, and at once in the mode that is needed, so that none waits in a ring.
    EXECUTE format('LOCK TABLE attempts, paper_entries, attempt_scores, %I IN ACCESS EXCLUSIVE MODE', grown);
    IF stray IS NOT NULL THEN
      EXECUTE format('ALTER TABLE %I DETACH PARTITION %I', grown, grown || '_default');
      EXECUTE format('ALTER TABLE %I RENAME TO %I', grown || '_default', grown || '_moving');
    END IF;
    FOREACH month IN ARRAY coalesce(missing, '{}') || CASE WHEN stray IS NOT NULL THEN ARRAY[NULL::timestamp] END LOOP
      part := grown || coalesce(to_char(month, '_YYYY_MM'), '_default');
      EXECUTE format('CREATE TABLE %I PARTITION OF %I ', part, grown) || CASE WHEN month IS NULL THEN 'DEFAULT'
        ELSE format('FOR VALUES FROM (%L) TO (%L)',
          rpad(lpad(to_hex((extract(epoch FROM month) * 1000)::bigint), 12, '0'), 32, '0')::uuid,
          rpad(lpad(to_hex((extract(epoch FROM month + interval '1 month') * 1000)::bigint), 12, '0'), 32, '0')::uuid) END;
      EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE OR TRUNCATE ON %I
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', part || '_append_only', part);
    END LOOP;
    IF stray IS NOT NULL THEN
      SELECT string_agg(quote_ident(attname), ', ') INTO columns FROM pg_attribute
      WHERE attrelid = grown::regclass AND attnum > 0 AND NOT attisdropped;
      EXECUTE format('INSERT INTO %I (%s) SELECT %2$s FROM %I', grown, columns, grown || '_moving');
      EXECUTE format('DROP TABLE %I', grown || '_moving');
    END IF;
  END LOOP;
EXCEPTION WHEN lock_not_available OR deadlock_detected THEN
  RAISE NOTICE 'the months to come are made at another start: the tables are in use';
END $$;

-- Run after every migration: what the service may do when it does not own the tables.
DO $$
DECLARE
  part regclass;
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'bareme_app') THEN
    GRANT USAGE ON SCHEMA public TO bareme_app;
    EXECUTE (
      SELECT format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO bareme_app', string_agg(oid::regclass::text, ', '))
      FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition);
    REVOKE UPDATE, DELETE ON audit_log, response_journal, attempt_events, question_scores, question_score_parts, id_keys, media
      FROM bareme_app;
    -- What goes with an erased person; triggers let it be emptied and nothing else.
    GRANT UPDATE (reason, actor_name) ON audit_log TO bareme_app;
    GRANT UPDATE (data) ON attempt_events TO bareme_app;
    REVOKE INSERT, UPDATE, DELETE ON schema_migrations FROM bareme_app;
    -- It reaches a partition through its table, which asks for no right to the partition. The release before gives some.
    FOR part IN
      SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relispartition AND relkind = 'r'
        AND has_table_privilege('bareme_app', oid, 'SELECT, INSERT, UPDATE, DELETE')
    LOOP
      EXECUTE format('REVOKE ALL ON %s FROM bareme_app', part);
    END LOOP;
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO bareme_app;
  END IF;
END $$;

-- Run after every migration: what the service may do when it does not own the tables.
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'bareme_app') THEN
    GRANT USAGE ON SCHEMA public TO bareme_app;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO bareme_app;
    REVOKE UPDATE, DELETE ON audit_log, response_journal, attempt_events FROM bareme_app;
    REVOKE INSERT, UPDATE, DELETE ON schema_migrations FROM bareme_app;
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO bareme_app;
  END IF;
END $$;

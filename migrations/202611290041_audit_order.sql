-- The audit log is read by its objects, newest first. To build the index without a pause, run this statement with
-- CONCURRENTLY before the upgrade: the file then finds it.
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX IF NOT EXISTS audit_log_object_order_idx ON audit_log (object_type, object_id, id);
-- squawk-ignore require-concurrent-index-deletion
DROP INDEX audit_log_object_idx;

-- The pictures of questions: what an attempt showed, it shows for ever. They stand here and not beside the service, so that
-- replicas, backups and restores need nothing else. A row never changes.
CREATE TABLE media (
  -- SHA-256 of the bytes, in hex: what a question's content names.
  hash text PRIMARY KEY,
  -- 128 random bits, in hex: only whoever is told it can ask for the picture, and nothing else gives it.
  id text NOT NULL UNIQUE CHECK (id ~ '^[0-9a-f]{32}$'),
  type text NOT NULL CHECK (type IN ('image/png', 'image/jpeg', 'image/webp', 'image/gif')),
  width integer NOT NULL CHECK (width > 0),
  height integer NOT NULL CHECK (height > 0),
  bytes bytea NOT NULL CHECK (octet_length(bytes) BETWEEN 1 AND 1048576),
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  CHECK (hash = encode(sha256(bytes), 'hex'))
);
-- Compressed already.
ALTER TABLE media ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TRIGGER media_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON media
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

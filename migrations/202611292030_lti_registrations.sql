-- Links by which a platform registers itself, each once, given by an admin who confirms what came of it.
CREATE TABLE lti_registrations (
  id uuid PRIMARY KEY,
  code_hash bytea NOT NULL UNIQUE,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  -- What came of it, and the hosts that it would have us speak to.
  lti_platform_id uuid REFERENCES lti_platforms (id) ON DELETE CASCADE,
  hosts text[] NOT NULL DEFAULT '{}'
);
CREATE INDEX lti_registrations_lti_platform_id_idx ON lti_registrations (lti_platform_id);

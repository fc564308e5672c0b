-- Requests of platforms to pick quizzes for a course, each answered once by who was sent here with it.
CREATE TABLE lti_pickings (
  code_hash bytea PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  lti_platform_id uuid NOT NULL REFERENCES lti_platforms (id) ON DELETE CASCADE,
  deployment_id text NOT NULL,
  return_url text NOT NULL,
  takes_several boolean NOT NULL,
  -- Goes back as it came; null where none did, which is not JSON's null.
  data jsonb,
  expires_at timestamptz NOT NULL
);
CREATE INDEX lti_pickings_user_id_idx ON lti_pickings (user_id);
CREATE INDEX lti_pickings_lti_platform_id_idx ON lti_pickings (lti_platform_id);
CREATE INDEX lti_pickings_expires_at_idx ON lti_pickings (expires_at);

-- Sessions that a client opened for a person: they end with the client, and with the last membership of its cohorts.
-- squawk-ignore adding-foreign-key-constraint
ALTER TABLE sessions ADD COLUMN client_id uuid REFERENCES clients (id) ON DELETE CASCADE;
-- None is there yet.
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX sessions_client_id_idx ON sessions (client_id) WHERE client_id IS NOT NULL;

-- What leads a person's browser into a quiz, once and within minutes.
CREATE TABLE launch_links (
  token_hash bytea PRIMARY KEY,
  client_id uuid NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  user_id uuid NOT NULL REFERENCES users (id),
  quiz text NOT NULL REFERENCES quizzes (quiz),
  assignment_id uuid REFERENCES assignments (id) ON DELETE CASCADE,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  CHECK (expires_at > created_at)
);
CREATE INDEX launch_links_client_id_idx ON launch_links (client_id);
CREATE INDEX launch_links_user_id_idx ON launch_links (user_id);
CREATE INDEX launch_links_assignment_id_idx ON launch_links (assignment_id);
CREATE INDEX launch_links_expires_at_idx ON launch_links (expires_at);

-- Whom a client knows by an id of its own. Personal data: it goes with whoever is erased, and follows who is merged.
CREATE TABLE external_ids (
  client_id uuid NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  external_id text NOT NULL CHECK (char_length(external_id) BETWEEN 1 AND 128),
  user_id uuid NOT NULL REFERENCES users (id),
  -- The person who was made with it: while it leads to them, and not to whom they were merged into, the client names them.
  made uuid NOT NULL REFERENCES users (id),
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (client_id, external_id)
);
CREATE INDEX external_ids_user_id_idx ON external_ids (user_id);
CREATE INDEX external_ids_made_idx ON external_ids (made);

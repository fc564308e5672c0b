-- Ways into the pages that are good once: a code in a fragment, redeemed for a session.
CREATE TABLE launches (
  code_hash bytea PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES users (id),
  -- What the session is opened for where the page asks for a cookie.
  origin text NOT NULL CHECK (origin IN ('page', 'frame')),
  -- Where it leads, as the pages' own addresses have it.
  page text NOT NULL CHECK (page LIKE '/%'),
  expires_at timestamptz NOT NULL
);
CREATE INDEX launches_user_id_idx ON launches (user_id);
CREATE INDEX launches_expires_at_idx ON launches (expires_at);

-- Whose pages show ours in a frame: other hosts than those of its endpoints, as its launches name them.
ALTER TABLE lti_platforms ADD COLUMN frame_origins text[] NOT NULL DEFAULT '{}';

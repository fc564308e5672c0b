-- Scores that an LMS is told: what should stand there, what was told, and what became of it.

-- The gradebook column of a place in a course, once for all replicas, and when its scores are looked at next.
CREATE TABLE lti_columns (
  lti_link_id uuid PRIMARY KEY REFERENCES lti_links (id) ON DELETE CASCADE,
  -- Found or made by us; null until one is needed, and where launches name it.
  url text,
  compare_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- When a score of it last became another.
  changed_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX lti_columns_compare_at_idx ON lti_columns (compare_at);

-- One person under one column.
CREATE TABLE lti_scores (
  lti_link_id uuid NOT NULL REFERENCES lti_columns (lti_link_id) ON DELETE CASCADE,
  lti_identity_id uuid NOT NULL REFERENCES lti_identities (id) ON DELETE CASCADE,
  state text NOT NULL CHECK (state IN ('pending', 'sent', 'failed')),
  -- Of the last try, until one arrives.
  failure text CHECK (failure IN ('newer-there', 'column-gone', 'not-gradable', 'forbidden', 'no-grades', 'no-token',
    'refused', 'unreachable')),
  should jsonb NOT NULL,
  -- Null: nothing arrived ever.
  told jsonb,
  started_at timestamptz NOT NULL,
  submitted_at timestamptz,
  -- Of the last message that was tried: the next one's is later, as platforms want it.
  stamped_at timestamptz,
  sent_at timestamptz,
  tries integer NOT NULL DEFAULT 0,
  next_try_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (lti_link_id, lti_identity_id),
  CHECK (state <> 'failed' OR failure IS NOT NULL),
  CHECK (state <> 'sent' OR (failure IS NULL AND told IS NOT NULL))
);
CREATE INDEX lti_scores_lti_identity_id_idx ON lti_scores (lti_identity_id);
CREATE INDEX lti_scores_next_try_at_idx ON lti_scores (next_try_at) WHERE state = 'pending';

-- Whose turn it is to speak to a platform: one request at a time, from whatever replica.
CREATE TABLE lti_turns (
  lti_platform_id uuid PRIMARY KEY REFERENCES lti_platforms (id) ON DELETE CASCADE,
  leased_until timestamptz NOT NULL DEFAULT '-infinity',
  -- It asked for rest, or does not answer.
  rests_until timestamptz NOT NULL DEFAULT '-infinity'
);

-- Courses whose list of people is to be read again, since who teaches there came by.
CREATE TABLE lti_rosters (
  lti_context_id uuid PRIMARY KEY REFERENCES lti_contexts (id) ON DELETE CASCADE,
  asked_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

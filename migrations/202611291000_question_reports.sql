-- What a trainee finds wrong with a question, and what its trainers make of it. A report goes with whoever made it.
CREATE TABLE question_reports (
  id uuid PRIMARY KEY,
  attempt_id uuid NOT NULL,
  position integer NOT NULL,
  -- That of the question as it was seen: what concerns one key is found together, whatever its wording was.
  key_hash text NOT NULL,
  text text NOT NULL CHECK (char_length(text) BETWEEN 1 AND 1000),
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'answered', 'closed')),
  -- Null: none was given, or whoever gave it is erased.
  answer text CHECK (char_length(answer) BETWEEN 1 AND 1000),
  answered_by uuid REFERENCES users (id),
  answered_at timestamptz,
  made_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  UNIQUE (attempt_id, position),
  FOREIGN KEY (attempt_id, position) REFERENCES paper_entries (attempt_id, position),
  CHECK ((answered_by IS NULL) = (answered_at IS NULL)),
  CHECK (answer IS NULL OR answered_at IS NOT NULL),
  CHECK (state <> 'open' OR answered_at IS NULL),
  CHECK (state <> 'answered' OR answered_at IS NOT NULL)
);
CREATE INDEX question_reports_key_hash_idx ON question_reports (key_hash, state);
CREATE INDEX question_reports_answered_by_idx ON question_reports (answered_by) WHERE answered_by IS NOT NULL;

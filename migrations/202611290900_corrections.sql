-- A key that was wrong is corrected by a record, an input of every scoring from then on. The release before goes on closing
-- attempts by the published key: correct once every replica is upgraded.

ALTER TABLE question_scores
  -- Those that it was graded under, in their order; null: none.
  ADD COLUMN corrections uuid[],
  -- The one whose key the parts are of; null: the published key.
  ADD COLUMN corrected_by uuid;

CREATE TABLE corrections (
  -- UUIDv7: those of one question apply in this order.
  id uuid PRIMARY KEY,
  bank text NOT NULL,
  question text NOT NULL,
  key_hash text NOT NULL,
  policy text NOT NULL CHECK (policy IN ('new-key', 'either-key', 'full-credit', 'drop')),
  -- YAML fields of the question's type.
  key jsonb,
  reason text NOT NULL,
  -- Whose assignments it reaches; null: every attempt.
  cohorts uuid[] CHECK (cohorts <> '{}'),
  -- Their present members' practice too.
  practice boolean NOT NULL,
  state text NOT NULL CHECK (state IN ('applying', 'applied', 'reverting', 'reverted', 'abandoned')),
  made_at timestamptz NOT NULL,
  applied_at timestamptz,
  ended_at timestamptz,
  FOREIGN KEY (bank, question) REFERENCES questions (bank, question),
  CHECK ((policy IN ('new-key', 'either-key')) = (key IS NOT NULL)),
  CHECK ((state IN ('applied', 'reverting', 'reverted')) = (applied_at IS NOT NULL)),
  CHECK ((state IN ('reverted', 'abandoned')) = (ended_at IS NOT NULL))
);
-- One at a time is applied to a question, or taken back from it.
CREATE UNIQUE INDEX corrections_running_key ON corrections (bank, question, key_hash)
  WHERE state IN ('applying', 'reverting');
CREATE INDEX corrections_question_idx ON corrections (bank, question, key_hash);

-- Scores that a correction prepares and nobody reads, until one transaction makes them current; kept afterwards as the
-- record of what it replaced, by which a revert restores it.
CREATE TABLE staged_scores (
  correction_id uuid NOT NULL REFERENCES corrections (id),
  step text NOT NULL CHECK (step IN ('apply', 'revert')),
  attempt_id uuid NOT NULL REFERENCES attempts (id),
  -- Of the closing that it was graded for.
  close_number integer NOT NULL,
  -- The revision of the attempt's score that it replaces.
  base_revision integer NOT NULL,
  score jsonb NOT NULL,
  -- Grades of the question as they were; points given by hand apart.
  before jsonb NOT NULL,
  -- Question scores to be written.
  questions jsonb NOT NULL,
  -- Grades under points given by hand, to be written there.
  overridden jsonb NOT NULL,
  PRIMARY KEY (correction_id, step, attempt_id)
);
CREATE INDEX staged_scores_attempt_idx ON staged_scores (attempt_id);

-- What a trainer does to an attempt that runs, or has run: close it, let it be taken up again, settle a score by hand.

ALTER TABLE attempts
  -- Reopened, and waiting until then for its owner to take it up again; what it was closed with stands meanwhile.
  ADD COLUMN waiting_until timestamptz,
  -- What its owner then has.
  ADD COLUMN reopened_ms bigint CHECK (reopened_ms > 0),
  -- The trainer who closed it.
  -- squawk-ignore adding-foreign-key-constraint
  ADD COLUMN closed_by uuid REFERENCES users (id),
  -- squawk-ignore ban-drop-constraint
  DROP CONSTRAINT attempts_close_reason_check,
  -- What is there satisfies the one before, which said more: there is nothing to read.
  ADD CONSTRAINT attempts_close_reason_check
    CHECK (close_reason IN ('submitted', 'timeLimit', 'window', 'idle', 'voided', 'trainer')) NOT VALID;
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX attempts_waiting_idx ON attempts (user_id) WHERE waiting_until IS NOT NULL;

-- Points that a trainer gave in the place of a grade, with what the trainee reads of it.
CREATE TABLE score_overrides (
  id uuid PRIMARY KEY,
  attempt_id uuid NOT NULL,
  position integer NOT NULL,
  points numeric(12, 7) NOT NULL,
  comment text NOT NULL CHECK (char_length(comment) BETWEEN 1 AND 2000),
  -- The grade that it stands in the place of, whole: what comes back when it is undone.
  graded jsonb NOT NULL,
  made_at timestamptz NOT NULL,
  undone_at timestamptz,
  FOREIGN KEY (attempt_id, position) REFERENCES paper_entries (attempt_id, position)
);
CREATE UNIQUE INDEX score_overrides_standing_key ON score_overrides (attempt_id, position) WHERE undone_at IS NULL;

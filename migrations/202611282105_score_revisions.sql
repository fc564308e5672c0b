-- A score that changes is written anew and keeps what it replaces: a revision of the attempt's score, and rows for the
-- questions that changed. The release before goes on closing attempts: what it writes are first revisions, made by a
-- closing and by the first engine, which the defaults say and fill_question_score completes. It reads a score that this
-- release wrote without the words of its parts, and its `attempt rescore`, which would relabel scores, is refused.

-- In the order in which a closing takes them, and before the rows are read: none is written in between.
LOCK TABLE attempt_scores, question_scores IN ACCESS EXCLUSIVE MODE;

ALTER TABLE attempt_scores
  ADD COLUMN revision integer NOT NULL DEFAULT 1,
  ADD COLUMN cause text NOT NULL DEFAULT 'close',
  -- What the cause is a case of, such as a correction.
  ADD COLUMN cause_id uuid,
  -- The transaction that wrote or superseded it: who reads changes up to the oldest one that still runs misses none.
  ADD COLUMN changed_in xid8 NOT NULL DEFAULT pg_current_xact_id();

CREATE TEMPORARY TABLE scores_before ON COMMIT DROP AS SELECT * FROM question_scores;
-- squawk-ignore ban-drop-table
DROP TABLE question_scores;
-- The new key reads the table while others wait, so the checks may as well.
ALTER TABLE attempt_scores
  -- squawk-ignore ban-drop-constraint
  DROP CONSTRAINT attempt_scores_pkey,
  -- squawk-ignore adding-serial-primary-key-field, constraint-missing-not-valid
  ADD PRIMARY KEY (attempt_id, revision),
  -- squawk-ignore constraint-missing-not-valid
  ADD CHECK (revision > 0),
  -- squawk-ignore constraint-missing-not-valid
  ADD CONSTRAINT attempt_scores_cause_check
    CHECK (cause IN ('close', 'reopen', 'correction', 'override', 'rescore'));
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX attempt_scores_changed_in_idx ON attempt_scores (changed_in, attempt_id);

-- The way from a question to its answers. Small tables beside what follows.
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX question_revisions_key_hash_idx ON question_revisions (key_hash);
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX paper_entries_question_revision_id_idx ON paper_entries (question_revision_id);

-- All that statistics read of a score, and nothing wide.
CREATE TABLE question_scores (
  attempt_id uuid NOT NULL,
  position integer NOT NULL,
  -- The first revision of the attempt's score that it is part of; the highest of a position stands.
  revision integer NOT NULL DEFAULT 1,
  state text NOT NULL CHECK (state IN ('final', 'pending')),
  points numeric(12, 7),
  max_points numeric(12, 7) NOT NULL,
  -- The graded share of the question's points, before certainty; null while pending and in rows of the release before.
  fraction_numerator bigint,
  fraction_denominator bigint CHECK (fraction_denominator > 0),
  key_hash text NOT NULL,
  engine_version integer NOT NULL DEFAULT 1,
  -- The author's ids of what was chosen; null for free answers and while pending.
  chosen text[],
  -- For the release before: always these.
  close_number integer NOT NULL DEFAULT 1,
  parts jsonb NOT NULL DEFAULT '[]',
  PRIMARY KEY (attempt_id, position, revision),
  FOREIGN KEY (attempt_id, revision) REFERENCES attempt_scores (attempt_id, revision),
  FOREIGN KEY (attempt_id, position) REFERENCES paper_entries (attempt_id, position),
  CHECK ((state = 'final') = (points IS NOT NULL)),
  CHECK (points <= max_points),
  CHECK ((fraction_numerator IS NULL) = (fraction_denominator IS NULL))
) PARTITION BY RANGE (attempt_id);
CREATE TABLE question_scores_default PARTITION OF question_scores DEFAULT;

-- The parts of those scores, for explaining them. Written by the same statement: a foreign key to a partitioned table
-- would cost each row a look-up that is planned anew.
CREATE TABLE question_score_parts (
  attempt_id uuid NOT NULL,
  position integer NOT NULL,
  revision integer NOT NULL,
  parts jsonb NOT NULL,
  PRIMARY KEY (attempt_id, position, revision)
) PARTITION BY RANGE (attempt_id);
CREATE TABLE question_score_parts_default PARTITION OF question_score_parts DEFAULT;

CREATE FUNCTION fill_question_score() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO question_score_parts (attempt_id, position, revision, parts)
  VALUES (NEW.attempt_id, NEW.position, NEW.revision, NEW.parts);
  NEW.parts := '[]';
  SELECT r.key_hash, CASE CASE NEW.state WHEN 'final' THEN p.type END
      WHEN 'single' THEN array_remove(ARRAY[a.response->>'choice'], NULL)
      WHEN 'multiple' THEN ARRAY(SELECT jsonb_array_elements_text(a.response->'choices'))
      WHEN 'order' THEN ARRAY(SELECT jsonb_array_elements_text(a.response->'order'))
      WHEN 'match' THEN ARRAY(SELECT key || '/' || value FROM jsonb_each_text(a.response->'pairs'))
      WHEN 'cloze' THEN NULLIF(ARRAY(SELECT key || '/' || (value->>'choice') FROM jsonb_each(a.response->'blanks')
        WHERE value->>'type' = 'single'), '{}')
    END
  INTO NEW.key_hash, NEW.chosen
  FROM paper_entries p
  JOIN question_revisions r ON r.id = p.question_revision_id
  LEFT JOIN responses a ON a.attempt_id = p.attempt_id AND a.position = p.position
  WHERE p.attempt_id = NEW.attempt_id AND p.position = NEW.position;
  RETURN NEW;
END $$;
CREATE TRIGGER question_scores_fill BEFORE INSERT ON question_scores
  FOR EACH ROW WHEN (NEW.key_hash IS NULL) EXECUTE FUNCTION fill_question_score();

INSERT INTO question_scores (attempt_id, position, state, points, max_points, parts)
SELECT attempt_id, position, state, points, max_points, parts FROM scores_before;

CREATE TRIGGER question_scores_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON question_scores
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER question_scores_default_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON question_scores_default
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER question_score_parts_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON question_score_parts
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER question_score_parts_default_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON question_score_parts_default
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

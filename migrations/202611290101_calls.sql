-- What trainees and their trainers say to each other while an attempt runs. The events of attempts hold the ids alone, for
-- they never change: the words stand here, and go with whoever is erased.

CREATE TABLE attempt_calls (
  id uuid PRIMARY KEY,
  attempt_id uuid NOT NULL REFERENCES attempts (id),
  -- The question it is about; null: none in particular.
  position integer,
  -- Null: called without words, or erased.
  text text CHECK (char_length(text) BETWEEN 1 AND 500),
  called_at timestamptz NOT NULL,
  -- Answered, or seen to.
  closed_at timestamptz,
  FOREIGN KEY (attempt_id, position) REFERENCES paper_entries (attempt_id, position)
);
CREATE INDEX attempt_calls_attempt_id_idx ON attempt_calls (attempt_id);

CREATE TABLE messages (
  id uuid PRIMARY KEY,
  author_id uuid NOT NULL REFERENCES users (id),
  -- To one attempt, or to all that ran under an assignment: their events say which these were.
  attempt_id uuid REFERENCES attempts (id),
  assignment_id uuid REFERENCES assignments (id),
  -- Null once erased.
  text text CHECK (char_length(text) BETWEEN 1 AND 500),
  sent_at timestamptz NOT NULL,
  CHECK ((attempt_id IS NULL) <> (assignment_id IS NULL))
);
CREATE INDEX messages_author_id_idx ON messages (author_id, sent_at);
CREATE INDEX messages_attempt_id_idx ON messages (attempt_id);
CREATE INDEX messages_assignment_id_idx ON messages (assignment_id);

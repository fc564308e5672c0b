-- What proves a result to whoever is shown its code: a revision of an attempt's score, so that a score which changed since
-- is told. The code is kept as it is: it opens no more than the row that it stands in.
CREATE TABLE attestations (
  attempt_id uuid NOT NULL,
  revision integer NOT NULL,
  code text NOT NULL UNIQUE,
  issued_at timestamptz NOT NULL,
  PRIMARY KEY (attempt_id, revision),
  FOREIGN KEY (attempt_id, revision) REFERENCES attempt_scores (attempt_id, revision)
);

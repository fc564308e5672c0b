-- What a trainer's class needs: names as lists sort them, cohorts that end, assignments with overrides of their own and of
-- single people.

ALTER TABLE users
  ADD COLUMN family_name text CHECK (char_length(family_name) BETWEEN 1 AND 200),
  ADD COLUMN given_name text CHECK (char_length(given_name) BETWEEN 1 AND 200),
  -- The number under which a company knows the person.
  ADD COLUMN reference text CHECK (char_length(reference) BETWEEN 1 AND 100),
  -- An erasure by the release before of someone with these names is refused until the upgrade is over, never half done.
  -- squawk-ignore constraint-missing-not-valid
  ADD CHECK (erased_at IS NULL OR (family_name IS NULL AND given_name IS NULL AND reference IS NULL));

ALTER TABLE cohorts
  ADD COLUMN time_zone text NOT NULL DEFAULT 'Europe/Paris',
  ADD COLUMN archived_at timestamptz;

-- Who was asked into a cohort by an address that they hold already, until they accept.
CREATE TABLE cohort_invitations (
  cohort_id uuid NOT NULL REFERENCES cohorts (id),
  user_id uuid NOT NULL REFERENCES users (id),
  invited_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (cohort_id, user_id)
);
CREATE INDEX cohort_invitations_user_id_idx ON cohort_invitations (user_id);

ALTER TABLE assignments
  -- {score, answers} as a quiz has them; null keeps the quiz's.
  ADD COLUMN release jsonb,
  -- Sealed under SECRET_KEY, for its trainers read it again; null: none is asked.
  ADD COLUMN start_code_sealed bytea;

-- What one person has in the place of the assignment's own; null keeps that.
CREATE TABLE assignment_overrides (
  assignment_id uuid NOT NULL REFERENCES assignments (id),
  user_id uuid NOT NULL REFERENCES users (id),
  opens_at timestamptz,
  closes_at timestamptz,
  time_limit_ms bigint CHECK (time_limit_ms > 0),
  max_attempts integer CHECK (max_attempts > 0),
  release jsonb,
  -- What a trainer opened for this person by hand.
  score_released_at timestamptz,
  answers_released_at timestamptz,
  PRIMARY KEY (assignment_id, user_id)
);
CREATE INDEX assignment_overrides_user_id_idx ON assignment_overrides (user_id);

-- Whose absence a trainer excused; the audit log says who, and why.
CREATE TABLE assignment_excuses (
  assignment_id uuid NOT NULL REFERENCES assignments (id),
  user_id uuid NOT NULL REFERENCES users (id),
  excused_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (assignment_id, user_id)
);
CREATE INDEX assignment_excuses_user_id_idx ON assignment_excuses (user_id);

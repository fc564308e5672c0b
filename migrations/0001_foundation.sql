-- Everything a trainee's walkthrough stands on. Forward only; each file runs once, in one transaction.

-- Raised by the append-only tables whatever the role, owners and superusers included.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

-- People ---------------------------------------------------------------------------------------------

CREATE TABLE users (
  id uuid PRIMARY KEY,
  role text NOT NULL CHECK (role IN ('admin', 'trainer', 'trainee')),
  name text CHECK (char_length(name) BETWEEN 1 AND 200),
  email text CHECK (email = lower(email)),
  password_hash text,
  must_change_password boolean NOT NULL DEFAULT false,
  resume_code_hash bytea,
  epoch integer NOT NULL DEFAULT 0,
  extra_time_multiplier numeric(4, 2) NOT NULL DEFAULT 1 CHECK (extra_time_multiplier BETWEEN 1 AND 10),
  extra_time_minutes integer NOT NULL DEFAULT 0 CHECK (extra_time_minutes BETWEEN 0 AND 1440),
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  disabled_at timestamptz,
  erased_at timestamptz,
  CHECK (password_hash IS NULL OR email IS NOT NULL),
  CHECK (erased_at IS NULL OR (name IS NULL AND email IS NULL AND password_hash IS NULL AND resume_code_hash IS NULL))
);
CREATE UNIQUE INDEX users_email_key ON users (email);
CREATE UNIQUE INDEX users_resume_code_hash_key ON users (resume_code_hash);

CREATE TABLE sessions (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES users (id),
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  revoked_at timestamptz,
  revoke_reason text
);
CREATE INDEX sessions_user_id_idx ON sessions (user_id);

CREATE TABLE refresh_tokens (
  id uuid PRIMARY KEY,
  session_id uuid NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
  token_hash bytea NOT NULL UNIQUE,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  CHECK (expires_at > created_at)
);
CREATE INDEX refresh_tokens_session_id_idx ON refresh_tokens (session_id);
CREATE INDEX refresh_tokens_expires_at_idx ON refresh_tokens (expires_at);

-- Failed joins and logins only; shared by all replicas, purged by age.
CREATE TABLE auth_failures (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  address text NOT NULL,
  failed_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX auth_failures_address_idx ON auth_failures (address, failed_at);

CREATE TABLE signing_keys (
  kid text PRIMARY KEY,
  purpose text NOT NULL CHECK (purpose IN ('access', 'receipt')),
  algorithm text NOT NULL,
  public_jwk jsonb NOT NULL,
  private_encrypted bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  retired_at timestamptz
);
CREATE UNIQUE INDEX signing_keys_active_key ON signing_keys (purpose) WHERE retired_at IS NULL;

CREATE TABLE cohorts (
  id uuid PRIMARY KEY,
  name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200),
  created_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE TABLE cohort_trainers (
  cohort_id uuid NOT NULL REFERENCES cohorts (id),
  user_id uuid NOT NULL REFERENCES users (id),
  PRIMARY KEY (cohort_id, user_id)
);
CREATE INDEX cohort_trainers_user_id_idx ON cohort_trainers (user_id);

CREATE TABLE cohort_members (
  cohort_id uuid NOT NULL REFERENCES cohorts (id),
  user_id uuid NOT NULL REFERENCES users (id),
  joined_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  left_at timestamptz,
  PRIMARY KEY (cohort_id, user_id)
);
CREATE INDEX cohort_members_user_id_idx ON cohort_members (user_id);

CREATE TABLE join_codes (
  id uuid PRIMARY KEY,
  cohort_id uuid NOT NULL REFERENCES cohorts (id),
  code_hash bytea NOT NULL UNIQUE,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  expires_at timestamptz NOT NULL,
  seats integer NOT NULL CHECK (seats > 0),
  seats_used integer NOT NULL DEFAULT 0,
  CHECK (seats_used BETWEEN 0 AND seats)
);
CREATE INDEX join_codes_cohort_id_idx ON join_codes (cohort_id);

-- Content: revisions are immutable and addressed by the hash of what they say ---------------------------

CREATE TABLE questions (
  bank text NOT NULL,
  question text NOT NULL,
  retired_at timestamptz,
  PRIMARY KEY (bank, question)
);

CREATE TABLE question_revisions (
  id uuid PRIMARY KEY,
  bank text NOT NULL,
  question text NOT NULL,
  hash text NOT NULL,
  key_hash text NOT NULL,
  type text NOT NULL,
  content jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  FOREIGN KEY (bank, question) REFERENCES questions (bank, question),
  UNIQUE (bank, question, hash)
);

CREATE TABLE bank_revisions (
  id uuid PRIMARY KEY,
  bank text NOT NULL,
  hash text NOT NULL,
  title text NOT NULL,
  module text NOT NULL,
  chapter text,
  language text NOT NULL,
  license text NOT NULL,
  credits text,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (bank, hash)
);

CREATE TABLE bank_revision_questions (
  bank_revision_id uuid NOT NULL REFERENCES bank_revisions (id),
  rank integer NOT NULL CHECK (rank > 0),
  question_revision_id uuid NOT NULL REFERENCES question_revisions (id),
  PRIMARY KEY (bank_revision_id, rank),
  UNIQUE (bank_revision_id, question_revision_id)
);

CREATE TABLE banks (
  bank text PRIMARY KEY,
  live_revision_id uuid NOT NULL REFERENCES bank_revisions (id),
  retired_at timestamptz
);

CREATE TABLE quiz_revisions (
  id uuid PRIMARY KEY,
  quiz text NOT NULL,
  hash text NOT NULL,
  content jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (quiz, hash),
  UNIQUE (id, quiz)
);

CREATE TABLE quizzes (
  quiz text PRIMARY KEY,
  live_revision_id uuid NOT NULL REFERENCES quiz_revisions (id),
  retired_at timestamptz
);

CREATE TABLE publications (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('bank', 'quiz')),
  slug text NOT NULL,
  event text NOT NULL CHECK (event IN ('published', 'retired')),
  revision_id uuid NOT NULL,
  published_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX publications_slug_idx ON publications (kind, slug);

-- Assignments --------------------------------------------------------------------------------------------

CREATE TABLE assignments (
  id uuid PRIMARY KEY,
  cohort_id uuid NOT NULL REFERENCES cohorts (id),
  quiz text NOT NULL REFERENCES quizzes (quiz),
  opens_at timestamptz NOT NULL,
  closes_at timestamptz NOT NULL,
  -- Overrides of the quiz's own settings for this cohort; null keeps the quiz's.
  time_limit_ms bigint CHECK (time_limit_ms > 0),
  max_attempts integer CHECK (max_attempts > 0),
  score_released_at timestamptz,
  answers_released_at timestamptz,
  quiz_revision_id uuid,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  CHECK (closes_at > opens_at),
  FOREIGN KEY (quiz_revision_id, quiz) REFERENCES quiz_revisions (id, quiz),
  UNIQUE (id, quiz)
);
CREATE INDEX assignments_cohort_id_idx ON assignments (cohort_id);
CREATE INDEX assignments_quiz_idx ON assignments (quiz);

-- The bank revisions an assignment was pinned to at its first start, with its quiz revision.
CREATE TABLE assignment_banks (
  assignment_id uuid NOT NULL REFERENCES assignments (id),
  bank_revision_id uuid NOT NULL REFERENCES bank_revisions (id),
  PRIMARY KEY (assignment_id, bank_revision_id)
);

-- Attempts -------------------------------------------------------------------------------------------------

CREATE TABLE attempts (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES users (id),
  quiz text NOT NULL,
  quiz_revision_id uuid NOT NULL,
  assignment_id uuid,
  kind text NOT NULL CHECK (kind IN ('practice', 'assigned', 'preview')),
  number integer NOT NULL CHECK (number > 0),
  state text NOT NULL DEFAULT 'inProgress' CHECK (state IN ('inProgress', 'submitted', 'expired', 'voided')),
  seed text NOT NULL,
  draw_version integer NOT NULL,
  started_at timestamptz NOT NULL,
  time_limit_ms bigint CHECK (time_limit_ms > 0),
  granted_ms bigint NOT NULL DEFAULT 0 CHECK (granted_ms >= 0),
  deadline_at timestamptz,
  limited_by text CHECK (limited_by IN ('timeLimit', 'window')),
  grace_ms integer NOT NULL CHECK (grace_ms >= 0),
  asks_certainty boolean NOT NULL,
  last_seq integer NOT NULL DEFAULT 0,
  last_answer_at timestamptz,
  closed_at timestamptz,
  close_reason text CHECK (close_reason IN ('submitted', 'timeLimit', 'window', 'idle', 'voided')),
  processed_at timestamptz,
  close_number integer NOT NULL DEFAULT 0,
  score_released_at timestamptz,
  answers_released_at timestamptz,
  FOREIGN KEY (quiz_revision_id, quiz) REFERENCES quiz_revisions (id, quiz),
  FOREIGN KEY (assignment_id, quiz) REFERENCES assignments (id, quiz),
  CHECK ((kind = 'assigned') = (assignment_id IS NOT NULL)),
  CHECK ((deadline_at IS NULL) = (limited_by IS NULL)),
  CHECK (deadline_at IS NULL OR deadline_at >= started_at),
  CHECK ((state = 'inProgress') = (closed_at IS NULL)),
  CHECK ((closed_at IS NULL) = (close_reason IS NULL)),
  CHECK ((closed_at IS NULL) = (processed_at IS NULL)),
  CHECK (closed_at >= started_at)
) WITH (fillfactor = 70);
CREATE UNIQUE INDEX attempts_one_open_key ON attempts (user_id, quiz) WHERE state = 'inProgress';
CREATE UNIQUE INDEX attempts_number_key ON attempts (user_id, quiz, assignment_id, kind, number) NULLS NOT DISTINCT;
CREATE INDEX attempts_assignment_id_idx ON attempts (assignment_id);
-- Both stay still while answers are saved, so that a save is a heap-only update.
CREATE INDEX attempts_due_idx ON attempts (deadline_at) WHERE state = 'inProgress' AND deadline_at IS NOT NULL;
CREATE INDEX attempts_idle_idx ON attempts (started_at) WHERE state = 'inProgress' AND deadline_at IS NULL;

CREATE TABLE paper_entries (
  attempt_id uuid NOT NULL REFERENCES attempts (id),
  position integer NOT NULL CHECK (position > 0),
  section integer NOT NULL,
  rank integer NOT NULL,
  bank_revision_id uuid NOT NULL REFERENCES bank_revisions (id),
  question_revision_id uuid NOT NULL REFERENCES question_revisions (id),
  type text NOT NULL,
  option_order text[] NOT NULL,
  answer_ids text[] NOT NULL,
  PRIMARY KEY (attempt_id, position),
  UNIQUE (attempt_id, section, rank)
);

CREATE TABLE responses (
  attempt_id uuid NOT NULL,
  position integer NOT NULL,
  response jsonb,
  version integer NOT NULL CHECK (version > 0),
  flagged boolean NOT NULL DEFAULT false,
  certainty smallint CHECK (certainty BETWEEN 1 AND 3),
  saved_at timestamptz NOT NULL,
  PRIMARY KEY (attempt_id, position),
  FOREIGN KEY (attempt_id, position) REFERENCES paper_entries (attempt_id, position)
) WITH (fillfactor = 80);

-- Every answer ever received, in the order the attempt took them; the proof in a dispute.
CREATE TABLE response_journal (
  attempt_id uuid NOT NULL REFERENCES attempts (id),
  seq integer NOT NULL,
  position integer NOT NULL,
  response jsonb,
  version integer,
  flagged boolean,
  certainty smallint,
  received_at timestamptz NOT NULL,
  entry_id uuid,
  outcome text NOT NULL CHECK (outcome IN ('accepted', 'stale', 'late')),
  PRIMARY KEY (attempt_id, seq)
);
CREATE UNIQUE INDEX response_journal_entry_key ON response_journal (attempt_id, entry_id) WHERE entry_id IS NOT NULL;

CREATE TABLE attempt_events (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  attempt_id uuid NOT NULL REFERENCES attempts (id),
  event text NOT NULL,
  at timestamptz NOT NULL,
  actor_id uuid,
  data jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX attempt_events_attempt_id_idx ON attempt_events (attempt_id);

CREATE TABLE attempt_scores (
  attempt_id uuid NOT NULL REFERENCES attempts (id),
  close_number integer NOT NULL,
  state text NOT NULL CHECK (state IN ('final', 'pending')),
  points numeric(14, 7),
  max_points numeric(14, 7) NOT NULL CHECK (max_points >= 0),
  passed boolean,
  engine_version integer NOT NULL,
  scored_at timestamptz NOT NULL,
  superseded_at timestamptz,
  PRIMARY KEY (attempt_id, close_number),
  CHECK ((state = 'final') = (points IS NOT NULL)),
  CHECK (points <= max_points)
);
CREATE UNIQUE INDEX attempt_scores_current_key ON attempt_scores (attempt_id) WHERE superseded_at IS NULL;
CREATE INDEX attempt_scores_pending_idx ON attempt_scores (scored_at) WHERE state = 'pending' AND superseded_at IS NULL;

CREATE TABLE question_scores (
  attempt_id uuid NOT NULL,
  close_number integer NOT NULL,
  position integer NOT NULL,
  state text NOT NULL CHECK (state IN ('final', 'pending')),
  points numeric(12, 7),
  max_points numeric(12, 7) NOT NULL,
  parts jsonb NOT NULL,
  PRIMARY KEY (attempt_id, close_number, position),
  FOREIGN KEY (attempt_id, close_number) REFERENCES attempt_scores (attempt_id, close_number),
  FOREIGN KEY (attempt_id, position) REFERENCES paper_entries (attempt_id, position),
  CHECK ((state = 'final') = (points IS NOT NULL)),
  CHECK (points <= max_points)
);

CREATE TABLE receipts (
  attempt_id uuid NOT NULL REFERENCES attempts (id),
  close_number integer NOT NULL,
  jws text NOT NULL,
  PRIMARY KEY (attempt_id, close_number)
);

-- Around the API -----------------------------------------------------------------------------------------

CREATE TABLE idempotency_keys (
  caller text NOT NULL,
  operation text NOT NULL,
  key text NOT NULL,
  body_hash text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  status integer,
  headers jsonb,
  body text,
  PRIMARY KEY (caller, operation, key)
);
CREATE INDEX idempotency_keys_created_at_idx ON idempotency_keys (created_at);

CREATE TABLE audit_log (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  actor_id uuid,
  actor_role text NOT NULL,
  action text NOT NULL,
  object_type text NOT NULL,
  object_id text NOT NULL,
  before jsonb,
  after jsonb,
  reason text
);
CREATE INDEX audit_log_object_idx ON audit_log (object_type, object_id);

CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_log
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER response_journal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON response_journal
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER attempt_events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON attempt_events
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

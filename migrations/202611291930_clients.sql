-- Clients of the API by OAuth: another frontend, an LMS, a script. Their scopes are bound to cohorts.

CREATE TABLE clients (
  id uuid PRIMARY KEY,
  name text NOT NULL CHECK (name <> ''),
  scopes text[] NOT NULL,
  requests_per_minute integer NOT NULL DEFAULT 6000 CHECK (requests_per_minute > 0),
  -- Public keys of who proves themselves by a signed assertion: given, or where they are published.
  jwks jsonb,
  jwks_uri text,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  disabled_at timestamptz,
  last_used_at timestamptz,
  CHECK (jwks IS NULL OR jwks_uri IS NULL)
);

CREATE TABLE client_cohorts (
  client_id uuid NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  cohort_id uuid NOT NULL REFERENCES cohorts (id) ON DELETE CASCADE,
  PRIMARY KEY (client_id, cohort_id)
);
CREATE INDEX client_cohorts_cohort_id_idx ON client_cohorts (cohort_id);

-- Several at once while one takes the other's place; each is shown when it is made, and stored as a digest.
CREATE TABLE client_secrets (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  secret_hash bytea NOT NULL UNIQUE,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  expires_at timestamptz,
  last_used_at timestamptz
);
CREATE INDEX client_secrets_client_id_idx ON client_secrets (client_id);

-- What was used once: an assertion is good for one token.
CREATE TABLE client_assertions (
  client_id uuid NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  jti text NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (client_id, jti)
);
CREATE INDEX client_assertions_expires_at_idx ON client_assertions (expires_at);

-- LTI 1.3: the platforms that launch us, who and what they name, and the logins under way.

-- Whose users a `sub` tells apart. Every Blackboard has one issuer, and so has many a Canvas: the keys are what differs.
CREATE TABLE lti_issuers (
  id uuid PRIMARY KEY,
  issuer text NOT NULL CHECK (issuer <> ''),
  jwks_uri text NOT NULL,
  UNIQUE (issuer, jwks_uri)
);

-- One registration of ours with a platform; its endpoints may change, and its people stay.
CREATE TABLE lti_platforms (
  id uuid PRIMARY KEY,
  lti_issuer_id uuid NOT NULL REFERENCES lti_issuers (id),
  client_id text NOT NULL CHECK (client_id <> ''),
  name text NOT NULL CHECK (name <> ''),
  product_family text,
  authorization_endpoint text NOT NULL,
  token_endpoint text NOT NULL,
  -- What an assertion of ours names as its audience; null: the token endpoint.
  token_audience text,
  -- What it lets us ask tokens for.
  scopes text[] NOT NULL DEFAULT '{}',
  state text NOT NULL DEFAULT 'active' CHECK (state IN ('pending', 'active', 'disabled')),
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (lti_issuer_id, client_id)
);

CREATE TABLE lti_deployments (
  id uuid PRIMARY KEY,
  lti_platform_id uuid NOT NULL REFERENCES lti_platforms (id) ON DELETE CASCADE,
  deployment_id text NOT NULL CHECK (deployment_id <> ''),
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (lti_platform_id, deployment_id)
);

CREATE TABLE lti_identities (
  id uuid PRIMARY KEY,
  lti_issuer_id uuid NOT NULL REFERENCES lti_issuers (id),
  sub text NOT NULL CHECK (sub <> ''),
  user_id uuid NOT NULL REFERENCES users (id),
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (lti_issuer_id, sub)
);
CREATE INDEX lti_identities_user_id_idx ON lti_identities (user_id);

-- A course of a platform, whose id is unique under its deployment alone.
CREATE TABLE lti_contexts (
  id uuid PRIMARY KEY,
  lti_deployment_id uuid NOT NULL REFERENCES lti_deployments (id) ON DELETE CASCADE,
  context_id text NOT NULL CHECK (context_id <> ''),
  cohort_id uuid NOT NULL REFERENCES cohorts (id) ON DELETE CASCADE,
  -- Of the names and roles service, as the latest launch gave it.
  memberships_url text,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (lti_deployment_id, context_id)
);
CREATE INDEX lti_contexts_cohort_id_idx ON lti_contexts (cohort_id);

-- A place in a course that opens one assignment of its own. The services are as the latest launch gave them.
CREATE TABLE lti_links (
  id uuid PRIMARY KEY,
  lti_context_id uuid NOT NULL REFERENCES lti_contexts (id) ON DELETE CASCADE,
  resource_link_id text NOT NULL CHECK (resource_link_id <> ''),
  assignment_id uuid NOT NULL UNIQUE REFERENCES assignments (id) ON DELETE CASCADE,
  lineitems_url text,
  lineitem_url text,
  ags_scopes text[] NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (lti_context_id, resource_link_id)
);

-- A login under way: spent by the one launch that answers it.
CREATE TABLE lti_logins (
  state_hash bytea PRIMARY KEY,
  -- Of what the browser keeps that the login was begun in.
  browser_hash bytea NOT NULL,
  lti_platform_id uuid NOT NULL REFERENCES lti_platforms (id) ON DELETE CASCADE,
  nonce_hash bytea NOT NULL,
  -- The frame of the platform that keeps data for us, where it offers one.
  storage_target text,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
CREATE INDEX lti_logins_expires_at_idx ON lti_logins (expires_at);
CREATE INDEX lti_logins_lti_platform_id_idx ON lti_logins (lti_platform_id);

-- What we sign for platforms, which check it by RS256.
-- squawk-ignore ban-drop-constraint
ALTER TABLE signing_keys DROP CONSTRAINT signing_keys_purpose_check;
-- A handful of rows.
-- squawk-ignore constraint-missing-not-valid
ALTER TABLE signing_keys ADD CONSTRAINT signing_keys_purpose_check CHECK (purpose IN ('access', 'receipt', 'lti'));

-- What turns authors' ids into those that trainees see: one random key, made by the first start.
CREATE TABLE id_keys (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  key bytea NOT NULL CHECK (octet_length(key) = 32),
  created_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

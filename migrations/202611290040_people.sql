-- People whom a trainer adds, and records that are merged.

ALTER TABLE users
  -- An address that a trainer wrote down: to write to, and nothing else; nobody signs in by it or is found by it elsewhere.
  ADD COLUMN contact_email text CHECK (char_length(contact_email) BETWEEN 3 AND 254),
  -- The person that a record turned out to be: its id is an alias of theirs.
  -- squawk-ignore adding-foreign-key-constraint
  ADD COLUMN merged_into uuid REFERENCES users (id),
  -- An erasure by the release before of someone with that address is refused until the upgrade is over, never half done.
  -- squawk-ignore constraint-missing-not-valid
  ADD CHECK (erased_at IS NULL OR contact_email IS NULL),
  -- squawk-ignore constraint-missing-not-valid
  ADD CHECK (merged_into <> id);
-- A table of people is small.
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX users_merged_into_idx ON users (merged_into) WHERE merged_into IS NOT NULL;

-- The record that was made under the address of who is invited: it becomes theirs when they accept.
-- squawk-ignore adding-foreign-key-constraint
ALTER TABLE cohort_invitations ADD COLUMN record_id uuid REFERENCES users (id);
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX cohort_invitations_record_id_idx ON cohort_invitations (record_id);

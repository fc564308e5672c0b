-- What grows with every answer stands in a partition for each month in which attempts started: their ids are UUIDv7, so
-- a month is a range of ids. The tables of the release before become the partitions for what fits no month, without
-- a row being read; months.sql makes the months, then and ever after, and moves into them what is theirs. Renaming
-- breaks nobody: the release before finds a table of the same name with the same columns.

-- In the order in which a save takes them, so that neither waits for the other in a ring.
LOCK TABLE attempts, response_journal, attempt_events IN ACCESS EXCLUSIVE MODE;

-- squawk-ignore renaming-table
ALTER TABLE response_journal RENAME TO response_journal_default;
-- squawk-ignore renaming-object
ALTER INDEX response_journal_pkey RENAME TO response_journal_default_pkey;
-- squawk-ignore renaming-object
ALTER INDEX response_journal_entry_key RENAME TO response_journal_default_attempt_id_entry_id_idx;
CREATE TABLE response_journal (
  attempt_id uuid NOT NULL,
  seq integer NOT NULL,
  position integer NOT NULL,
  response jsonb,
  version integer,
  flagged boolean,
  certainty smallint,
  received_at timestamptz NOT NULL,
  entry_id uuid,
  outcome text NOT NULL CONSTRAINT response_journal_outcome_check CHECK (outcome IN ('accepted', 'stale', 'late')),
  PRIMARY KEY (attempt_id, seq),
  CONSTRAINT response_journal_attempt_id_fkey FOREIGN KEY (attempt_id) REFERENCES attempts (id)
) PARTITION BY RANGE (attempt_id);
CREATE UNIQUE INDEX response_journal_entry_key ON response_journal (attempt_id, entry_id) WHERE entry_id IS NOT NULL;
CREATE TRIGGER response_journal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON response_journal
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE response_journal ATTACH PARTITION response_journal_default DEFAULT;

-- An identity cannot be that of a partition before PostgreSQL 17, so a sequence gives the ids.
-- squawk-ignore renaming-table
ALTER TABLE attempt_events RENAME TO attempt_events_default;
-- The release before never names the id, and its events are few beside the journal.
ALTER TABLE attempt_events_default
  -- squawk-ignore ban-alter-identity
  ALTER COLUMN id DROP IDENTITY,
  -- squawk-ignore ban-drop-constraint
  DROP CONSTRAINT attempt_events_pkey,
  -- squawk-ignore adding-serial-primary-key-field, constraint-missing-not-valid
  ADD CONSTRAINT attempt_events_default_pkey PRIMARY KEY (attempt_id, id),
  VALIDATE CONSTRAINT attempt_events_actor_kind_check;
-- The key begins with the same column.
-- squawk-ignore require-concurrent-index-deletion
DROP INDEX attempt_events_attempt_id_idx;
CREATE SEQUENCE attempt_events_id_seq;
CREATE TABLE attempt_events (
  id bigint NOT NULL DEFAULT nextval('attempt_events_id_seq'),
  attempt_id uuid NOT NULL,
  event text NOT NULL,
  at timestamptz NOT NULL,
  actor_id uuid,
  data jsonb NOT NULL DEFAULT '{}',
  actor_kind text CONSTRAINT attempt_events_actor_kind_check
    CHECK (actor_kind IN ('anonymous', 'person', 'client', 'service')),
  client_id uuid,
  PRIMARY KEY (attempt_id, id),
  CONSTRAINT attempt_events_attempt_id_fkey FOREIGN KEY (attempt_id) REFERENCES attempts (id)
) PARTITION BY RANGE (attempt_id);
ALTER SEQUENCE attempt_events_id_seq OWNED BY attempt_events.id;
CREATE TRIGGER attempt_events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON attempt_events
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE attempt_events ATTACH PARTITION attempt_events_default DEFAULT;
SELECT setval('attempt_events_id_seq', max(id)) FROM attempt_events HAVING count(*) > 0;

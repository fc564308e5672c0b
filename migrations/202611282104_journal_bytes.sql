-- What a paper has journaled, in bytes of its answers; `last_seq` counts the rows. Rows of before count from here on.
ALTER TABLE attempts ADD COLUMN journal_bytes bigint NOT NULL DEFAULT 0;

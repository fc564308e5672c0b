-- What makes the one successor of a spent token, with that token: given again to who lost the reply. Null for what the
-- release before spent: it has none to give again.
ALTER TABLE refresh_tokens ADD COLUMN successor_salt bytea;

-- Most bytes of UTF-8 that an answer may have. Null, also on papers of before: as many as its type allows.
ALTER TABLE paper_entries ADD COLUMN max_bytes integer;

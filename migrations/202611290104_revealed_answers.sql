-- A practice paper may give the answer of a question away before its end: from then on the answer stays as it is.

ALTER TABLE responses
  -- The grade it was revealed with, which the closing takes; null: not revealed.
  ADD COLUMN revealed jsonb;

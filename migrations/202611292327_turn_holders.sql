-- Who took the turn of a platform last: one that was away for longer than its turn neither keeps nor ends another's.
ALTER TABLE lti_turns ADD COLUMN holder uuid;

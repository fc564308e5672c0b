-- What a person chooses a quiz by, and its place in the order of the course: written by every publication. A quiz that
-- the release before publishes comes last, and is of no module, until the next publication by this one.
ALTER TABLE quizzes
  ADD COLUMN module text,
  ADD COLUMN chapter text,
  ADD COLUMN chapter_title text,
  ADD COLUMN language text,
  ADD COLUMN place integer NOT NULL DEFAULT 2147483647;

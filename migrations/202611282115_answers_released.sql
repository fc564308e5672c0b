-- Who a trainer let start although the answers of the assignment were open already; the audit log says who, and why.
CREATE TABLE assignment_admissions (
  assignment_id uuid NOT NULL REFERENCES assignments (id),
  user_id uuid NOT NULL REFERENCES users (id),
  admitted_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (assignment_id, user_id)
);

-- Taken, or given more time, when all could read the answers already.
ALTER TABLE attempts ADD COLUMN after_release boolean NOT NULL DEFAULT false;

-- When somebody was last seen on their running attempt, for the board of who is there. It is worth a minute: unlogged, so
-- that no crash, standby, nor backup keeps it, and a write costs no WAL; half of each page is free, so that the next
-- writing of everybody finds room beside the last. No foreign key: checking it would lock the attempt, beside its saves.
CREATE UNLOGGED TABLE attempt_presence (
  attempt_id uuid PRIMARY KEY,
  seen_at timestamptz NOT NULL
) WITH (fillfactor = 50);

-- A launch is its browser's alone, and good for joining an account for a while after its session was opened.
ALTER TABLE launches
  -- Of a cookie that the browser keeps; null where it keeps none.
  ADD COLUMN browser_hash bytea,
  ADD COLUMN redeemed_at timestamptz;

-- When somebody last used an account, and when its end was announced.
ALTER TABLE account
  ADD COLUMN active_at DATETIME(3) NULL,
  ADD COLUMN end_announced_at DATETIME(3) NULL;

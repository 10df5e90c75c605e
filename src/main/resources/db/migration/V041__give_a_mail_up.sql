-- When a mail was given up, and how many an address got lately.
ALTER TABLE outbox ADD COLUMN failed_at DATETIME(3) NULL AFTER sent_at, ALGORITHM = INSTANT;
ALTER TABLE outbox ADD KEY outbox_of_recipient (recipient, created_at), ALGORITHM = NOCOPY, LOCK = NONE;
ALTER TABLE outbox ADD KEY outbox_age (created_at), ALGORITHM = NOCOPY, LOCK = NONE;

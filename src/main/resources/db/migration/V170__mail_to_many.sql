-- Mail that nobody asked for by an act of their own, which one may refuse: it gives way to all
-- other mail. unsubscribe is the address that ends it, emptied with the bodies.
ALTER TABLE outbox
  ADD COLUMN bulk BOOLEAN NOT NULL DEFAULT FALSE,
  ADD COLUMN unsubscribe VARCHAR(300) CHARACTER SET ascii COLLATE ascii_bin NULL;
ALTER TABLE outbox ADD KEY outbox_turn (sent_at, failed_at, bulk, next_attempt_at, id);

-- A new address of an account, until whoever reads it confirms. Afterwards former is the one before:
-- kept as long as the trace of mail to it, so that an erasure finds that too.
CREATE TABLE address_change (
  token_hash BINARY(32)   NOT NULL PRIMARY KEY,
  account_id UUID         NOT NULL,
  email      VARCHAR(254) NOT NULL,
  former     VARCHAR(254) NULL,
  created_at DATETIME(3)  NOT NULL,
  expires_at DATETIME(3)  NOT NULL,
  used_at    DATETIME(3)  NULL,
  KEY address_change_age (created_at),
  FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
) ENGINE = InnoDB;

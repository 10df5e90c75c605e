-- What an account has beside its password: the secret of an authenticator, and codes for the day it
-- is lost. last_step is the half minute of the last code used, so that none is used twice.
CREATE TABLE second_factor (
  account_id UUID            NOT NULL PRIMARY KEY,
  secret     BINARY(20)      NOT NULL,
  since      DATETIME(3)     NOT NULL,
  last_step  BIGINT UNSIGNED NOT NULL,
  FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
) ENGINE = InnoDB;

-- A used code is deleted.
CREATE TABLE recovery_code (
  account_id UUID             NOT NULL,
  number     TINYINT UNSIGNED NOT NULL,
  code_hash  VARCHAR(200)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (account_id, number),
  FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
) ENGINE = InnoDB;

-- A session of nobody yet: of who gave a password, and a second factor not yet.
ALTER TABLE session
  ADD COLUMN pending_account_id UUID NULL AFTER account_id,
  ADD KEY session_pending (pending_account_id);

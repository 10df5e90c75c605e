-- Who may sign in, what they may do where, and how often someone failed to.

-- email is kept in small letters.
CREATE TABLE account (
  id            UUID         NOT NULL PRIMARY KEY,
  email         VARCHAR(254) NOT NULL,
  name          VARCHAR(120) NOT NULL,
  password_hash VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  must_change   BOOLEAN      NOT NULL DEFAULT FALSE,
  created_at    DATETIME(3)  NOT NULL,
  disabled_at   DATETIME(3)  NULL,
  CONSTRAINT account_email UNIQUE (email)
) ENGINE = InnoDB;

CREATE TABLE account_role (
  account_id   UUID NOT NULL,
  territory_id UUID NOT NULL,
  role         ENUM ('staff') NOT NULL,
  PRIMARY KEY (account_id, territory_id, role),
  FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
  FOREIGN KEY (territory_id) REFERENCES territory (id) ON DELETE CASCADE
) ENGINE = InnoDB;

-- subject_hash is of an e-mail address tried or of a network address, existing or not.
CREATE TABLE login_throttle (
  subject_hash  BINARY(32)   NOT NULL PRIMARY KEY,
  failures      INT UNSIGNED NOT NULL,
  last_at       DATETIME(3)  NOT NULL,
  blocked_until DATETIME(3)  NULL,
  KEY login_throttle_age (last_at)
) ENGINE = InnoDB;

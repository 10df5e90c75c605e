-- Who does what for a territory. Until now there was one kind of account, which did everything.
ALTER TABLE account_role
  MODIFY role ENUM ('administrator', 'staff', 'facilitator', 'editor') NOT NULL,
  ADD COLUMN since DATETIME(3) NULL;
UPDATE account_role SET role = 'administrator', since = UTC_TIMESTAMP(3);
ALTER TABLE account_role
  MODIFY since DATETIME(3) NOT NULL,
  ADD CONSTRAINT account_role_once UNIQUE (account_id, territory_id);

-- Administrators of the whole platform, who have no territory.
CREATE TABLE network_administrator (
  account_id UUID        NOT NULL PRIMARY KEY,
  since      DATETIME(3) NOT NULL,
  FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
) ENGINE = InnoDB;

-- A way in for one use, bound to the address it was sent to.
CREATE TABLE staff_invitation (
  token_hash   BINARY(32)   NOT NULL PRIMARY KEY,
  territory_id UUID         NOT NULL,
  email        VARCHAR(254) NOT NULL,
  role         ENUM ('administrator', 'staff', 'facilitator', 'editor') NOT NULL,
  invited_by   UUID         NULL,
  created_at   DATETIME(3)  NOT NULL,
  expires_at   DATETIME(3)  NOT NULL,
  used_at      DATETIME(3)  NULL,
  KEY staff_invitation_expiry (expires_at),
  KEY staff_invitation_territory (territory_id, email),
  FOREIGN KEY (territory_id) REFERENCES territory (id) ON DELETE CASCADE,
  FOREIGN KEY (invited_by) REFERENCES account (id) ON DELETE SET NULL
) ENGINE = InnoDB;

-- Organisations have members: people with an account, who sign in by a link sent to their address.

-- Null for who never chose a password.
ALTER TABLE account MODIFY password_hash VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL;

-- name_key is the name without what people write differently: case, accents, blanks, legal form.
ALTER TABLE organisation
  ADD COLUMN name_key VARCHAR(160) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' AFTER name,
  ADD COLUMN commune CHAR(5) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER rna;
ALTER TABLE organisation
  ADD KEY organisation_name (territory_id, name_key),
  ADD KEY organisation_siren (territory_id, siren);

CREATE TABLE organisation_member (
  organisation_id UUID        NOT NULL,
  account_id      UUID        NOT NULL,
  role            ENUM ('owner', 'contributor', 'adviser', 'reader') NOT NULL,
  since           DATETIME(3) NOT NULL,
  PRIMARY KEY (organisation_id, account_id),
  KEY organisation_member_account (account_id),
  FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE CASCADE,
  FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
) ENGINE = InnoDB;

-- Someone asks the first ones to be let in, perhaps bringing an assessment along.
CREATE TABLE organisation_request (
  organisation_id UUID        NOT NULL,
  account_id      UUID        NOT NULL,
  assessment_id   UUID        NULL,
  asked_at        DATETIME(3) NOT NULL,
  PRIMARY KEY (organisation_id, account_id),
  FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE CASCADE,
  FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
  FOREIGN KEY (assessment_id) REFERENCES assessment (id) ON DELETE SET NULL
) ENGINE = InnoDB;

-- Someone is asked in, whoever reads this address; it stands until accepted, withdrawn or expired.
CREATE TABLE organisation_invitation (
  organisation_id UUID         NOT NULL,
  email           VARCHAR(254) NOT NULL,
  role            ENUM ('owner', 'contributor', 'adviser', 'reader') NOT NULL,
  invited_by      UUID         NULL,
  invited_at      DATETIME(3)  NOT NULL,
  expires_at      DATETIME(3)  NOT NULL,
  PRIMARY KEY (organisation_id, email),
  KEY organisation_invitation_email (email),
  FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE CASCADE,
  FOREIGN KEY (invited_by) REFERENCES account (id) ON DELETE SET NULL
) ENGINE = InnoDB;

-- A way in by mail, for one use. It brings along the assessment its asker could change. session_hash
-- is of the session that asked.
CREATE TABLE sign_in_link (
  token_hash    BINARY(32)   NOT NULL PRIMARY KEY,
  email         VARCHAR(254) NOT NULL,
  next          VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  assessment_id UUID         NULL,
  session_hash  BINARY(32)   NULL,
  created_at    DATETIME(3)  NOT NULL,
  expires_at    DATETIME(3)  NOT NULL,
  used_at       DATETIME(3)  NULL,
  KEY sign_in_link_expiry (expires_at),
  FOREIGN KEY (assessment_id) REFERENCES assessment (id) ON DELETE CASCADE
) ENGINE = InnoDB;

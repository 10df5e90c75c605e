-- People may also come in by an OpenID provider.

-- Whom a provider knows an account as. A subject means nothing without its issuer; both differ by
-- case. email and siret are what the provider said the last time.
CREATE TABLE account_identity (
  id         UUID         NOT NULL PRIMARY KEY,
  account_id UUID         NOT NULL,
  issuer     VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject    VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  email      VARCHAR(254) NOT NULL,
  siret      CHAR(14)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  since      DATETIME(3)  NOT NULL,
  used_at    DATETIME(3)  NOT NULL,
  CONSTRAINT account_identity_subject UNIQUE (issuer, subject),
  KEY account_identity_account (account_id),
  FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
) ENGINE = InnoDB;

-- Someone sent to the provider, known again by a cookie of which this is the hash. account_id is who
-- was signed in already. From issuer on: who came back and is not linked to an account yet.
CREATE TABLE oidc_attempt (
  browser_hash BINARY(32)   NOT NULL PRIMARY KEY,
  next         VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  account_id   UUID         NULL,
  created_at   DATETIME(3)  NOT NULL,
  expires_at   DATETIME(3)  NOT NULL,
  used_at      DATETIME(3)  NULL,
  issuer       VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NULL,
  subject      VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NULL,
  email        VARCHAR(254) NULL,
  name         VARCHAR(120) NULL,
  siret        CHAR(14)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  two_factors  BOOLEAN      NULL,
  id_token     TEXT         CHARACTER SET ascii COLLATE ascii_bin NULL,
  KEY oidc_attempt_expiry (expires_at),
  KEY oidc_attempt_email (email),
  FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
) ENGINE = InnoDB;

-- What a session's account was proved by, and what its provider is told when it is left.
ALTER TABLE session
  ADD COLUMN proof    ENUM ('own', 'provider', 'provider_two_factors') NOT NULL DEFAULT 'own' AFTER pending_account_id,
  ADD COLUMN id_token TEXT CHARACTER SET ascii COLLATE ascii_bin NULL AFTER proof;

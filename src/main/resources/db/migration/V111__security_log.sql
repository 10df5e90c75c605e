-- What was done that matters for security, in rows that are only added. hash is of the row and of
-- the hash before it, so that no row is changed or taken out unseen.
CREATE TABLE audit_entry (
  number       BIGINT UNSIGNED NOT NULL PRIMARY KEY,
  at           DATETIME(3)     NOT NULL,
  kind         VARCHAR(40)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  account_id   UUID            NULL,
  territory_id UUID            NULL,
  about        VARCHAR(200)    NOT NULL,
  hash         BINARY(32)      NOT NULL,
  KEY audit_entry_age (at)
) ENGINE = InnoDB;

-- Both ends of the chain: the last row that was forgotten for its age, and the last one written.
CREATE TABLE audit_chain (
  id            TINYINT UNSIGNED NOT NULL PRIMARY KEY,
  anchor_number BIGINT UNSIGNED  NOT NULL,
  anchor_hash   BINARY(32)       NOT NULL,
  last_number   BIGINT UNSIGNED  NOT NULL,
  last_hash     BINARY(32)       NOT NULL,
  CONSTRAINT audit_chain_alone CHECK (id = 1)
) ENGINE = InnoDB;
INSERT INTO audit_chain VALUES (1, 0, REPEAT(CHAR(0), 32), 0, REPEAT(CHAR(0), 32));

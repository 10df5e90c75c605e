-- The territory's logo as it is served, re-encoded; hash names its address.
CREATE TABLE territory_logo (
  territory_id UUID         NOT NULL PRIMARY KEY,
  hash         CHAR(32)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  alt          VARCHAR(160) NOT NULL,
  width        SMALLINT UNSIGNED NOT NULL,
  height       SMALLINT UNSIGNED NOT NULL,
  content      MEDIUMBLOB   NOT NULL,
  set_at       DATETIME(3)  NOT NULL,
  KEY territory_logo_hash (hash),
  FOREIGN KEY (territory_id) REFERENCES territory (id) ON DELETE CASCADE
) ENGINE = InnoDB;

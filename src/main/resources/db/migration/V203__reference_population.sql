-- How many organisations exist in a territory, by type and size, as a source of a year counted them.
ALTER TABLE territory
  ADD COLUMN reference_source VARCHAR(200) NOT NULL DEFAULT '',
  ADD COLUMN reference_year SMALLINT UNSIGNED NULL;

CREATE TABLE reference_count (
  territory_id UUID        NOT NULL,
  type         VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  size         VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  counted      INT UNSIGNED NOT NULL,
  PRIMARY KEY (territory_id, type, size),
  FOREIGN KEY (territory_id) REFERENCES territory (id) ON DELETE CASCADE
) ENGINE = InnoDB;

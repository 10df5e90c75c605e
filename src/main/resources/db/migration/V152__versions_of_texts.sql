-- Every text a territory ever showed on a page, numbered from 1; the last one is in territory_text.
CREATE TABLE territory_text_version (
  territory_id UUID         NOT NULL,
  page         VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  language     CHAR(2)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  number       INT UNSIGNED NOT NULL,
  body         MEDIUMTEXT   NOT NULL,
  written_at   DATETIME(3)  NOT NULL,
  PRIMARY KEY (territory_id, page, language, number),
  FOREIGN KEY (territory_id) REFERENCES territory (id) ON DELETE CASCADE
) ENGINE = InnoDB;

INSERT INTO territory_text_version (territory_id, page, language, number, body, written_at)
SELECT territory_id, page, language, 1, body, updated_at
FROM territory_text;

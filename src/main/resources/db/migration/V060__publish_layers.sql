-- What territories add to a version of a questionnaire, as it was written. Rows are only ever added:
-- an edition says the same for ever. A territory is named by its slug, as in the file.
CREATE TABLE published_layer (
  questionnaire_id      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  questionnaire_version VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  territory             VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  edition               DATE        NOT NULL,
  sha256                CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  content               LONGTEXT    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  published_at          DATETIME(3) NOT NULL,
  PRIMARY KEY (questionnaire_id, questionnaire_version, territory, edition),
  KEY published_layer_hash (questionnaire_id, questionnaire_version, sha256),
  FOREIGN KEY (questionnaire_id, questionnaire_version)
    REFERENCES published_questionnaire (id, version)
) ENGINE = InnoDB;

-- The layer of a territory that was refused last, over the version in use then; gone once one fits.
CREATE TABLE unfit_layer (
  questionnaire_id      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  territory             VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  questionnaire_version VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  problems              MEDIUMTEXT  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  found_at              DATETIME(3) NOT NULL,
  PRIMARY KEY (questionnaire_id, territory)
) ENGINE = InnoDB;

-- How answers given under the version before are read under a version, kept with it as canonical
-- JSON. Rows are only ever added.

CREATE TABLE published_upgrade (
  questionnaire_id      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  questionnaire_version VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  from_version          VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sha256                CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  content               LONGTEXT    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  published_at          DATETIME(3) NOT NULL,
  PRIMARY KEY (questionnaire_id, questionnaire_version),
  FOREIGN KEY (questionnaire_id, questionnaire_version)
    REFERENCES published_questionnaire (id, version),
  FOREIGN KEY (questionnaire_id, from_version)
    REFERENCES published_questionnaire (id, version)
) ENGINE = InnoDB;

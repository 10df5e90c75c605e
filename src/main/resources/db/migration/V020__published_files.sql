-- What questionnaires said when they were published, as canonical JSON: with the rows a result names
-- by hash, it can be computed again without the files. Rows are only ever added.

CREATE TABLE published_questionnaire (
  id           VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sha256       CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  content      LONGTEXT    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  published_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id, version)
) ENGINE = InnoDB;

-- What went with a version of a questionnaire. The latest edition of each is the one in use.
CREATE TABLE published_toolbox (
  questionnaire_id      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  questionnaire_version VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sha256                CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  edition               DATE        NOT NULL,
  content               LONGTEXT    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  published_at          DATETIME(3) NOT NULL,
  PRIMARY KEY (questionnaire_id, questionnaire_version, sha256),
  FOREIGN KEY (questionnaire_id, questionnaire_version)
    REFERENCES published_questionnaire (id, version)
) ENGINE = InnoDB;

CREATE TABLE published_obligations (
  questionnaire_id      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  questionnaire_version VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sha256                CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  edition               DATE        NOT NULL,
  content               LONGTEXT    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  published_at          DATETIME(3) NOT NULL,
  PRIMARY KEY (questionnaire_id, questionnaire_version, sha256),
  FOREIGN KEY (questionnaire_id, questionnaire_version)
    REFERENCES published_questionnaire (id, version)
) ENGINE = InnoDB;

-- A draft as it stood before it went over to a later version of its questionnaire: nothing that was
-- typed is lost, whatever the later version has a place for.

CREATE TABLE carry_over (
  assessment_id  UUID         NOT NULL,
  place          SMALLINT UNSIGNED NOT NULL,
  number         SMALLINT UNSIGNED NOT NULL,
  from_version   VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  to_version     VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  facts          JSON         NOT NULL,
  facts_revision INT UNSIGNED NOT NULL,
  carried_at     DATETIME(3)  NOT NULL,
  PRIMARY KEY (assessment_id, place),
  FOREIGN KEY (assessment_id) REFERENCES assessment (id) ON DELETE CASCADE
) ENGINE = InnoDB;

CREATE TABLE carried_answer (
  assessment_id UUID         NOT NULL,
  place         SMALLINT UNSIGNED NOT NULL,
  question_id   VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  revision      INT UNSIGNED NOT NULL,
  kind          ENUM ('none', 'chosen', 'ticked', 'measured', 'written', 'not_applicable', 'dont_know') NOT NULL,
  value         TEXT         NOT NULL,
  comment       TEXT         NOT NULL,
  evidence      TEXT         NOT NULL,
  updated_at    DATETIME(3)  NOT NULL,
  PRIMARY KEY (assessment_id, place, question_id),
  FOREIGN KEY (assessment_id, place) REFERENCES carry_over (assessment_id, place) ON DELETE CASCADE
) ENGINE = InnoDB;

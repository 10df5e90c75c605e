-- What others said of a submission, recorded by the organisation; it stands beside what was
-- declared and never changes it.

CREATE TABLE outside_review (
  id            UUID              NOT NULL PRIMARY KEY,
  assessment_id UUID              NOT NULL,
  number        SMALLINT UNSIGNED NOT NULL,
  kind          ENUM ('peer', 'third_party') NOT NULL,
  status        ENUM ('confirmed', 'reserved', 'refused') NOT NULL,
  reviewer      VARCHAR(160)      NOT NULL,
  reviewed_on   DATE              NOT NULL,
  scope         VARCHAR(300)      NOT NULL,
  remarks       TEXT              NOT NULL,
  recorded_by   UUID              NULL,
  recorded_at   DATETIME(3)       NOT NULL,
  KEY outside_review_of_submission (assessment_id, number),
  FOREIGN KEY (assessment_id) REFERENCES assessment (id) ON DELETE CASCADE,
  FOREIGN KEY (recorded_by) REFERENCES account (id) ON DELETE SET NULL
) ENGINE = InnoDB;

CREATE TABLE shared_experience (
  id              UUID         NOT NULL PRIMARY KEY,
  organisation_id UUID         NOT NULL,
  shared_on       DATE         NOT NULL,
  description     VARCHAR(300) NOT NULL,
  recorded_by     UUID         NULL,
  recorded_at     DATETIME(3)  NOT NULL,
  KEY shared_experience_of_organisation (organisation_id, shared_on),
  FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE CASCADE,
  FOREIGN KEY (recorded_by) REFERENCES account (id) ON DELETE SET NULL
) ENGINE = InnoDB;

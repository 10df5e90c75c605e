-- What a territory published, figures only, and what each release was made of.

-- content is what the territory's staff read; public_content what anyone may, null when this release
-- changed nothing for the public.
CREATE TABLE dashboard_release (
  id               UUID         NOT NULL PRIMARY KEY,
  territory_id     UUID         NOT NULL,
  questionnaire_id VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  number           INT UNSIGNED NOT NULL,
  taken_on         DATE         NOT NULL,
  base             INT UNSIGNED NOT NULL,
  waiting          INT UNSIGNED NOT NULL,
  content          LONGTEXT     NOT NULL,
  public_content   LONGTEXT     NULL,
  CONSTRAINT dashboard_release_number UNIQUE (territory_id, questionnaire_id, number),
  FOREIGN KEY (territory_id) REFERENCES territory (id) ON DELETE CASCADE
) ENGINE = InnoDB;

-- Which submission of an organisation stood in the releases from one number up to another, not
-- included. It outlives the submission, so it refers to it by value; unit_key is replaced by a random
-- one when the organisation is gone. profile is type|size|sector|commune|rated themes. Never shown.
CREATE TABLE released_unit (
  territory_id      UUID         NOT NULL,
  questionnaire_id  VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  unit_key          VARCHAR(41)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  from_number       INT UNSIGNED NOT NULL,
  until_number      INT UNSIGNED NOT NULL DEFAULT 2147483647,
  assessment_id     UUID         NOT NULL,
  submission_number SMALLINT UNSIGNED NOT NULL,
  profile           VARCHAR(1000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (territory_id, questionnaire_id, unit_key, from_number),
  FOREIGN KEY (territory_id) REFERENCES territory (id) ON DELETE CASCADE
) ENGINE = InnoDB;

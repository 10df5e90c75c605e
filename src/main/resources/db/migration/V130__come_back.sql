-- A draft that began with what the organisation said the last time, carried to the version in use.
-- said_at is when that was submitted; the source may be erased, what was taken from it stays.

CREATE TABLE prefill (
  assessment_id UUID              NOT NULL PRIMARY KEY,
  source_id     UUID              NULL,
  source_number SMALLINT UNSIGNED NOT NULL,
  version       VARCHAR(40)       CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  said_at       DATETIME(3)       NOT NULL,
  FOREIGN KEY (assessment_id) REFERENCES assessment (id) ON DELETE CASCADE,
  FOREIGN KEY (source_id) REFERENCES assessment (id) ON DELETE SET NULL
) ENGINE = InnoDB;

-- An answer that nobody has looked at since; origin_id is the question it was given to. It goes
-- when the answer is saved.
CREATE TABLE prefilled_answer (
  assessment_id UUID        NOT NULL,
  question_id   VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  origin_id     VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (assessment_id, question_id),
  FOREIGN KEY (assessment_id) REFERENCES prefill (assessment_id) ON DELETE CASCADE
) ENGINE = InnoDB;

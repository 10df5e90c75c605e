-- What an import changed, as it was before, so that it can be undone. What the file said stays in
-- population_import_row, whose known_id tells, after confirmation, the organisation of each row.
CREATE TABLE population_import_before (
  import_id  UUID         NOT NULL,
  known_id   UUID         NOT NULL,
  name       VARCHAR(160) NOT NULL,
  name_key   VARCHAR(160) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  siret      VARCHAR(14)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  rna        CHAR(10)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  commune    CHAR(5)      CHARACTER SET ascii COLLATE ascii_bin NULL,
  type       VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  size       VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  sector     VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  email      VARCHAR(254) NULL,
  person     VARCHAR(120) NOT NULL,
  language   CHAR(2)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  changed_at DATETIME(3)  NOT NULL,
  seen_at    DATETIME(3)  NOT NULL,
  PRIMARY KEY (import_id, known_id),
  KEY population_import_before_known (known_id),
  KEY population_import_before_email (email),
  FOREIGN KEY (import_id) REFERENCES population_import (id) ON DELETE CASCADE,
  FOREIGN KEY (known_id) REFERENCES known_organisation (id) ON DELETE CASCADE
) ENGINE = InnoDB;

-- The heads of the file that said nothing to us, one a line.
ALTER TABLE population_import ADD COLUMN ignored VARCHAR(2000) NOT NULL DEFAULT '';

-- What an organisation keeps to prove its answers. The name is for people; a file is found by its id alone.

CREATE TABLE document (
  id              UUID         NOT NULL PRIMARY KEY,
  organisation_id UUID         NOT NULL,
  assessment_id   UUID         NULL,
  question_id     VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  title           VARCHAR(200) NOT NULL,
  file_name       VARCHAR(255) NOT NULL,
  kind            ENUM ('pdf', 'png', 'jpeg', 'odt', 'ods', 'docx', 'xlsx', 'text') NOT NULL,
  bytes           INT          NOT NULL,
  added_by        UUID         NULL,
  added_at        DATETIME(3)  NOT NULL,
  KEY document_organisation (organisation_id, added_at, id),
  KEY document_assessment (assessment_id),
  KEY document_account (added_by),
  FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE CASCADE,
  FOREIGN KEY (assessment_id) REFERENCES assessment (id) ON DELETE SET NULL,
  FOREIGN KEY (added_by) REFERENCES account (id) ON DELETE SET NULL
) ENGINE = InnoDB;

-- The content in pieces that fit into any packet a server takes.
CREATE TABLE document_part (
  document_id UUID       NOT NULL,
  place       INT        NOT NULL,
  content     MEDIUMBLOB NOT NULL,
  PRIMARY KEY (document_id, place),
  FOREIGN KEY (document_id) REFERENCES document (id) ON DELETE CASCADE
) ENGINE = InnoDB;

-- The organisations that a territory knows, whether or not they ever came: those it can call.

-- counted is what was in the file; the others of them what confirmation did. done_at is also the
-- changed_at of every row that it wrote, so that what changed since can be told.
CREATE TABLE population_import (
  id           UUID         NOT NULL PRIMARY KEY,
  territory_id UUID         NOT NULL,
  account_id   UUID         NULL,
  file_name    VARCHAR(200) NOT NULL,
  state        ENUM ('reading', 'preview', 'done', 'undone') NOT NULL,
  counted      INT UNSIGNED NOT NULL DEFAULT 0,
  added        INT UNSIGNED NOT NULL DEFAULT 0,
  updated      INT UNSIGNED NOT NULL DEFAULT 0,
  unchanged    INT UNSIGNED NOT NULL DEFAULT 0,
  refused      INT UNSIGNED NOT NULL DEFAULT 0,
  left_as_is   INT UNSIGNED NOT NULL DEFAULT 0,
  created_at   DATETIME(3)  NOT NULL,
  done_at      DATETIME(3)  NULL,
  undone_at    DATETIME(3)  NULL,
  KEY population_import_of (territory_id, created_at, id),
  FOREIGN KEY (territory_id) REFERENCES territory (id) ON DELETE CASCADE,
  FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE SET NULL
) ENGINE = InnoDB;

-- name_key as of an organisation. opted_out_at: asked for no more mail. invited_at: the last time a
-- campaign wrote to it. changed_at: the last time somebody or a file said something new of it;
-- seen_at: said anything at all.
CREATE TABLE known_organisation (
  id           UUID         NOT NULL PRIMARY KEY,
  territory_id UUID         NOT NULL,
  import_id    UUID         NULL,
  name         VARCHAR(160) NOT NULL,
  name_key     VARCHAR(160) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  siret        VARCHAR(14)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  rna          CHAR(10)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  commune      CHAR(5)      CHARACTER SET ascii COLLATE ascii_bin NULL,
  type         VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  size         VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  sector       VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  email        VARCHAR(254) NULL,
  person       VARCHAR(120) NOT NULL DEFAULT '',
  language     CHAR(2)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'fr',
  opted_out_at DATETIME(3)  NULL,
  invited_at   DATETIME(3)  NULL,
  synthetic    BOOLEAN      NOT NULL DEFAULT FALSE,
  created_at   DATETIME(3)  NOT NULL,
  changed_at   DATETIME(3)  NOT NULL,
  seen_at      DATETIME(3)  NOT NULL,
  CONSTRAINT known_organisation_siret UNIQUE (territory_id, siret),
  CONSTRAINT known_organisation_rna UNIQUE (territory_id, rna),
  KEY known_organisation_list (territory_id, name, id),
  KEY known_organisation_name (territory_id, name_key),
  KEY known_organisation_commune (territory_id, commune, name, id),
  KEY known_organisation_email (email),
  KEY known_organisation_seen (seen_at),
  FOREIGN KEY (territory_id) REFERENCES territory (id) ON DELETE CASCADE,
  FOREIGN KEY (import_id) REFERENCES population_import (id) ON DELETE SET NULL
) ENGINE = InnoDB;

-- A row of a file. Until confirmation the columns hold what the file says; afterwards, for a row
-- that changed an organisation, what was there before. known_id is the organisation it is about.
-- problems: one a line, as column, code and what they are about, separated by tabs.
CREATE TABLE population_import_row (
  import_id UUID          NOT NULL,
  line      INT UNSIGNED  NOT NULL,
  fate      ENUM ('add', 'update', 'same', 'refuse') NOT NULL,
  known_id  UUID          NULL,
  problems  VARCHAR(2000) NOT NULL DEFAULT '',
  name      VARCHAR(160)  NOT NULL,
  name_key  VARCHAR(160)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  siret     VARCHAR(14)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  rna       CHAR(10)      CHARACTER SET ascii COLLATE ascii_bin NULL,
  commune   CHAR(5)       CHARACTER SET ascii COLLATE ascii_bin NULL,
  type      VARCHAR(10)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  size      VARCHAR(10)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  sector    VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  email     VARCHAR(254)  NULL,
  person    VARCHAR(120)  NOT NULL DEFAULT '',
  language  CHAR(2)       CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (import_id, line),
  KEY population_import_row_siret (import_id, siret),
  KEY population_import_row_rna (import_id, rna),
  KEY population_import_row_name (import_id, name_key),
  KEY population_import_row_known (import_id, known_id),
  KEY population_import_row_fate (import_id, fate, line),
  KEY population_import_row_email (email),
  FOREIGN KEY (import_id) REFERENCES population_import (id) ON DELETE CASCADE
) ENGINE = InnoDB;

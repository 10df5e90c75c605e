-- What every feature stands on. Every row that belongs to a territory carries it.
-- Times are UTC. Identifiers are UUID version 7. Secrets are stored as their SHA-256 only.

CREATE TABLE territory (
  id           UUID         NOT NULL PRIMARY KEY,
  slug         VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name         VARCHAR(120) NOT NULL,
  language     CHAR(2)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'fr',
  brand_colour CHAR(7)      CHARACTER SET ascii COLLATE ascii_bin NULL,
  contact_name  VARCHAR(120) NOT NULL DEFAULT '',
  contact_email VARCHAR(254) NOT NULL DEFAULT '',
  contact_phone VARCHAR(40)  NOT NULL DEFAULT '',
  synthetic    BOOLEAN      NOT NULL DEFAULT FALSE,
  created_at   DATETIME(3)  NOT NULL,
  CONSTRAINT territory_slug UNIQUE (slug),
  CONSTRAINT territory_slug_shape CHECK (slug REGEXP '^[a-z][a-z0-9-]{1,39}$')
) ENGINE = InnoDB;

-- A text of the territory over the platform's own: page is landing, legal, privacy, accessibility, contact or method.
CREATE TABLE territory_text (
  territory_id UUID        NOT NULL,
  page         VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  language     CHAR(2)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  body         MEDIUMTEXT  NOT NULL,
  updated_at   DATETIME(3) NOT NULL,
  PRIMARY KEY (territory_id, page, language),
  FOREIGN KEY (territory_id) REFERENCES territory (id) ON DELETE CASCADE
) ENGINE = InnoDB;

CREATE TABLE territory_commune (
  territory_id UUID         NOT NULL,
  code         CHAR(5)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name         VARCHAR(100) NOT NULL,
  PRIMARY KEY (territory_id, code),
  FOREIGN KEY (territory_id) REFERENCES territory (id) ON DELETE CASCADE
) ENGINE = InnoDB;

CREATE TABLE territory_questionnaire (
  territory_id     UUID        NOT NULL,
  questionnaire_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  position         SMALLINT    NOT NULL DEFAULT 0,
  PRIMARY KEY (territory_id, questionnaire_id),
  FOREIGN KEY (territory_id) REFERENCES territory (id) ON DELETE CASCADE
) ENGINE = InnoDB;

CREATE TABLE organisation (
  id           UUID         NOT NULL PRIMARY KEY,
  territory_id UUID         NOT NULL,
  name         VARCHAR(160) NOT NULL,
  siret        VARCHAR(14)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  siren        VARCHAR(9)   CHARACTER SET ascii COLLATE ascii_bin AS (LEFT(siret, 9)) PERSISTENT,
  rna          CHAR(10)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  synthetic    BOOLEAN      NOT NULL DEFAULT FALSE,
  created_at   DATETIME(3)  NOT NULL,
  CONSTRAINT organisation_siret UNIQUE (territory_id, siret),
  CONSTRAINT organisation_rna UNIQUE (territory_id, rna),
  FOREIGN KEY (territory_id) REFERENCES territory (id)
) ENGINE = InnoDB;

-- number is the revision being written (draft) or last submitted.
CREATE TABLE assessment (
  id                    UUID         NOT NULL PRIMARY KEY,
  territory_id          UUID         NOT NULL,
  organisation_id       UUID         NULL,
  questionnaire_id      VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  questionnaire_version VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name                  VARCHAR(160) NOT NULL DEFAULT '',
  language              CHAR(2)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state                 ENUM ('draft', 'submitted') NOT NULL DEFAULT 'draft',
  number                SMALLINT UNSIGNED NOT NULL DEFAULT 1,
  facts                 JSON         NOT NULL,
  facts_revision        INT UNSIGNED NOT NULL DEFAULT 1,
  email                 VARCHAR(254) NULL,
  synthetic             BOOLEAN      NOT NULL DEFAULT FALSE,
  created_at            DATETIME(3)  NOT NULL,
  touched_at            DATETIME(3)  NOT NULL,
  warned_at             DATETIME(3)  NULL,
  KEY assessment_of_territory (territory_id, questionnaire_id, state),
  KEY assessment_untouched (state, touched_at),
  FOREIGN KEY (territory_id) REFERENCES territory (id),
  FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) ENGINE = InnoDB;

-- value holds the option's id, the ticked ids separated by spaces, a decimal, a text or a reason, by kind;
-- kind none: only a comment or an evidence note so far.
CREATE TABLE answer (
  assessment_id UUID         NOT NULL,
  question_id   VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  revision      INT UNSIGNED NOT NULL,
  kind          ENUM ('none', 'chosen', 'ticked', 'measured', 'written', 'not_applicable', 'dont_know') NOT NULL,
  value         TEXT         NOT NULL,
  comment       TEXT         NOT NULL,
  evidence      TEXT         NOT NULL,
  updated_at    DATETIME(3)  NOT NULL,
  PRIMARY KEY (assessment_id, question_id),
  FOREIGN KEY (assessment_id) REFERENCES assessment (id) ON DELETE CASCADE
) ENGINE = InnoDB;

-- What was submitted, as it was that day. Rows are only ever added, or erased with their assessment.
CREATE TABLE submission (
  assessment_id         UUID         NOT NULL,
  number                SMALLINT UNSIGNED NOT NULL,
  territory_id          UUID         NOT NULL,
  unit_key              VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  questionnaire_id      VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  questionnaire_version VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  hashes                JSON         NOT NULL,
  engine                VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  evaluated_on          DATE         NOT NULL,
  submitted_at          DATETIME(3)  NOT NULL,
  type                  VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  size                  VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  sector                VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  commune               CHAR(5)      CHARACTER SET ascii COLLATE ascii_bin NULL,
  score                 DECIMAL(9, 6) NULL,
  level                 VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  synthetic             BOOLEAN      NOT NULL DEFAULT FALSE,
  facts                 JSON         NOT NULL,
  platform              JSON         NOT NULL,
  answers               JSON         NOT NULL,
  result                JSON         NOT NULL,
  PRIMARY KEY (assessment_id, number),
  KEY submission_of_unit (territory_id, questionnaire_id, unit_key, submitted_at),
  FOREIGN KEY (assessment_id) REFERENCES assessment (id) ON DELETE CASCADE,
  FOREIGN KEY (territory_id) REFERENCES territory (id)
) ENGINE = InnoDB;

CREATE TABLE submission_theme (
  assessment_id UUID         NOT NULL,
  number        SMALLINT UNSIGNED NOT NULL,
  theme_id      VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  score         DECIMAL(9, 6) NULL,
  level         VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (assessment_id, number, theme_id),
  FOREIGN KEY (assessment_id, number) REFERENCES submission (assessment_id, number) ON DELETE CASCADE
) ENGINE = InnoDB;

-- A private (edit) or a shared (read) link to an assessment.
CREATE TABLE link (
  token_hash    BINARY(32)  NOT NULL PRIMARY KEY,
  assessment_id UUID        NOT NULL,
  access        ENUM ('edit', 'read') NOT NULL,
  created_at    DATETIME(3) NOT NULL,
  revoked_at    DATETIME(3) NULL,
  FOREIGN KEY (assessment_id) REFERENCES assessment (id) ON DELETE CASCADE
) ENGINE = InnoDB;

-- What a write answered, so that the same write sent again has one effect and the same answer.
CREATE TABLE idempotency (
  scope           VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  idempotency_key VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  request_hash    BINARY(32)  NOT NULL,
  outcome         MEDIUMTEXT  NOT NULL,
  created_at      DATETIME(3) NOT NULL,
  PRIMARY KEY (scope, idempotency_key),
  KEY idempotency_age (created_at)
) ENGINE = InnoDB;

CREATE TABLE session (
  token_hash BINARY(32)  NOT NULL PRIMARY KEY,
  account_id UUID        NULL,
  created_at DATETIME(3) NOT NULL,
  seen_at    DATETIME(3) NOT NULL,
  expires_at DATETIME(3) NOT NULL,
  KEY session_of_account (account_id),
  KEY session_expiry (expires_at)
) ENGINE = InnoDB;

CREATE TABLE session_assessment (
  token_hash    BINARY(32) NOT NULL,
  assessment_id UUID       NOT NULL,
  access        ENUM ('edit', 'read') NOT NULL,
  link_hash     BINARY(32) NULL,
  PRIMARY KEY (token_hash, assessment_id),
  FOREIGN KEY (token_hash) REFERENCES session (token_hash) ON DELETE CASCADE,
  FOREIGN KEY (assessment_id) REFERENCES assessment (id) ON DELETE CASCADE,
  FOREIGN KEY (link_hash) REFERENCES link (token_hash) ON DELETE CASCADE
) ENGINE = InnoDB;

-- Mail waiting to go out, written in the transaction of what caused it.
CREATE TABLE outbox (
  id              UUID         NOT NULL PRIMARY KEY,
  territory_id    UUID         NULL,
  assessment_id   UUID         NULL,
  recipient       VARCHAR(254) NOT NULL,
  language        CHAR(2)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject         VARCHAR(200) NOT NULL,
  text_body       MEDIUMTEXT   NOT NULL,
  html_body       MEDIUMTEXT   NOT NULL,
  created_at      DATETIME(3)  NOT NULL,
  attempts        SMALLINT     NOT NULL DEFAULT 0,
  next_attempt_at DATETIME(3)  NOT NULL,
  sent_at         DATETIME(3)  NULL,
  last_error      VARCHAR(300) NULL,
  KEY outbox_due (sent_at, next_attempt_at),
  FOREIGN KEY (territory_id) REFERENCES territory (id) ON DELETE CASCADE,
  FOREIGN KEY (assessment_id) REFERENCES assessment (id) ON DELETE CASCADE
) ENGINE = InnoDB;

-- One instance at a time does a scheduled job: the holder of the lease.
CREATE TABLE job (
  name        VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  holder      VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  lease_until DATETIME(3) NOT NULL,
  ran_at      DATETIME(3) NULL
) ENGINE = InnoDB;

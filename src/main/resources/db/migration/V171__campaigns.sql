-- A territory calls organisations it knows to answer a questionnaire.

-- audience_*: blank leaves all in. An answer counts from counts_from on. reminder_days: days after
-- the invitation, the earliest first, separated by blanks. Mail goes out from from_hour until
-- until_hour, on working days and, where saturdays, on Saturdays.
CREATE TABLE campaign (
  id               UUID         NOT NULL PRIMARY KEY,
  territory_id     UUID         NOT NULL,
  name             VARCHAR(120) NOT NULL,
  questionnaire_id VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  starts_on        DATE         NOT NULL,
  ends_on          DATE         NOT NULL,
  counts_from      DATE         NOT NULL,
  audience_type    VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  audience_size    VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  audience_sector  VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  audience_commune VARCHAR(5)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  reminder_days    VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  from_hour        TINYINT      NOT NULL,
  until_hour       TINYINT      NOT NULL,
  saturdays        BOOLEAN      NOT NULL DEFAULT FALSE,
  state            ENUM ('draft', 'open', 'closed') NOT NULL DEFAULT 'draft',
  revision         INT UNSIGNED NOT NULL DEFAULT 1,
  created_at       DATETIME(3)  NOT NULL,
  opened_at        DATETIME(3)  NULL,
  closed_at        DATETIME(3)  NULL,
  KEY campaign_list (territory_id, created_at, id),
  KEY campaign_state (state),
  FOREIGN KEY (territory_id) REFERENCES territory (id) ON DELETE CASCADE
) ENGINE = InnoDB;

CREATE TABLE campaign_message (
  campaign_id UUID          NOT NULL,
  kind        ENUM ('invitation', 'reminder') NOT NULL,
  language    CHAR(2)       CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject     VARCHAR(150)  NOT NULL,
  body        VARCHAR(5000) NOT NULL,
  PRIMARY KEY (campaign_id, kind, language),
  FOREIGN KEY (campaign_id) REFERENCES campaign (id) ON DELETE CASCADE
) ENGINE = InnoDB;

-- Whom a campaign calls and what became of it. mail: where its last mail stands; outbox_id: the
-- mail under way, whose trace in the outbox may be forgotten once the rest tells its end.
-- link_hash: of the private link that the personal one stands for.
-- opted_out repeats what the organisation said for all campaigns. state: what staff read.
CREATE TABLE campaign_recipient (
  campaign_id    UUID        NOT NULL,
  known_id       UUID        NOT NULL,
  assessment_id  UUID        NULL,
  link_hash      BINARY(32)  NULL,
  mail           ENUM ('no_address', 'waiting', 'queued', 'sent', 'refused', 'given_up') NOT NULL,
  fault          VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  outbox_id      UUID        NULL,
  invited_on     DATE        NULL,
  last_mail_on   DATE        NULL,
  reminders      TINYINT UNSIGNED NOT NULL DEFAULT 0,
  unreachable_at DATETIME(3) NULL,
  opted_out      BOOLEAN     NOT NULL DEFAULT FALSE,
  started_at     DATETIME(3) NULL,
  finished_at    DATETIME(3) NULL,
  state          VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin AS (
    CASE
      WHEN finished_at IS NOT NULL THEN 'finished'
      WHEN started_at IS NOT NULL THEN 'started'
      WHEN opted_out THEN 'opted_out'
      WHEN unreachable_at IS NOT NULL THEN 'unreachable'
      ELSE mail
    END) PERSISTENT,
  PRIMARY KEY (campaign_id, known_id),
  KEY campaign_recipient_known (known_id),
  KEY campaign_recipient_state (campaign_id, state),
  KEY campaign_recipient_mail (campaign_id, mail, invited_on),
  KEY campaign_recipient_outbox (outbox_id),
  KEY campaign_recipient_assessment (assessment_id),
  FOREIGN KEY (campaign_id) REFERENCES campaign (id) ON DELETE CASCADE,
  FOREIGN KEY (known_id) REFERENCES known_organisation (id) ON DELETE CASCADE,
  FOREIGN KEY (assessment_id) REFERENCES assessment (id) ON DELETE SET NULL
) ENGINE = InnoDB;

-- The two secrets of each mail: one leads to the assessment until the campaign ends, the other ends
-- such mail. known_id alone: the second outlives the campaign.
CREATE TABLE campaign_link (
  token_hash  BINARY(32)  NOT NULL PRIMARY KEY,
  kind        ENUM ('enter', 'stop') NOT NULL,
  campaign_id UUID        NOT NULL,
  known_id    UUID        NOT NULL,
  created_at  DATETIME(3) NOT NULL,
  KEY campaign_link_recipient (campaign_id, known_id),
  KEY campaign_link_known (known_id),
  KEY campaign_link_age (created_at),
  FOREIGN KEY (campaign_id) REFERENCES campaign (id) ON DELETE CASCADE,
  FOREIGN KEY (known_id) REFERENCES known_organisation (id) ON DELETE CASCADE
) ENGINE = InnoDB;

-- Addresses that want no mail from the campaigns of a territory, whatever list they stand on next:
-- as SHA-256 of the address in small letters.
CREATE TABLE campaign_refusal (
  territory_id UUID        NOT NULL,
  address_hash BINARY(32)  NOT NULL,
  refused_at   DATETIME(3) NOT NULL,
  PRIMARY KEY (territory_id, address_hash),
  FOREIGN KEY (territory_id) REFERENCES territory (id) ON DELETE CASCADE
) ENGINE = InnoDB;

-- The action plan of an organisation: what it does, who, until when, and how that went.

-- questionnaire_id and action_id say which recommendation an item came from; null for one's own.
CREATE TABLE plan_item (
  id               UUID         NOT NULL PRIMARY KEY,
  organisation_id  UUID         NOT NULL,
  questionnaire_id VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  action_id        VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  title            VARCHAR(200) NOT NULL,
  who              VARCHAR(120) NOT NULL,
  due              DATE         NULL,
  status           ENUM ('planned', 'under-way', 'done', 'blocked', 'dropped') NOT NULL,
  reason           VARCHAR(500) NOT NULL,
  indicator_name   VARCHAR(120) NULL,
  indicator_unit   VARCHAR(40)  NULL,
  indicator_start  DECIMAL(16, 4) NULL,
  indicator_target DECIMAL(16, 4) NULL,
  revision         INT          NOT NULL,
  created_at       DATETIME(3)  NOT NULL,
  UNIQUE KEY plan_item_action (organisation_id, questionnaire_id, action_id),
  KEY plan_item_due (due),
  CONSTRAINT plan_item_origin CHECK ((questionnaire_id IS NULL) = (action_id IS NULL)),
  CONSTRAINT plan_item_indicator CHECK ((indicator_name IS NULL) = (indicator_unit IS NULL)),
  FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE CASCADE
) ENGINE = InnoDB;

-- Every change of an item, and every comment on it; the account is null once it is erased.
CREATE TABLE plan_event (
  id         UUID          NOT NULL PRIMARY KEY,
  item_id    UUID          NOT NULL,
  account_id UUID          NULL,
  happened_at DATETIME(3)  NOT NULL,
  field      VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  text_before VARCHAR(2000) NOT NULL,
  text_after  VARCHAR(2000) NOT NULL,
  KEY plan_event_item (item_id, happened_at),
  FOREIGN KEY (item_id) REFERENCES plan_item (id) ON DELETE CASCADE,
  FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE SET NULL
) ENGINE = InnoDB;

CREATE TABLE plan_measure (
  item_id UUID           NOT NULL,
  day     DATE           NOT NULL,
  amount  DECIMAL(16, 4) NOT NULL,
  PRIMARY KEY (item_id, day),
  FOREIGN KEY (item_id) REFERENCES plan_item (id) ON DELETE CASCADE
) ENGINE = InnoDB;

-- Who was reminded of which due date: never twice of the same one.
CREATE TABLE plan_reminder (
  item_id    UUID NOT NULL,
  account_id UUID NOT NULL,
  due        DATE NOT NULL,
  PRIMARY KEY (item_id, account_id, due),
  KEY plan_reminder_account (account_id),
  FOREIGN KEY (item_id) REFERENCES plan_item (id) ON DELETE CASCADE,
  FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
) ENGINE = InnoDB;

-- Members who want no reminders of an organisation's plan.
CREATE TABLE plan_mute (
  organisation_id UUID        NOT NULL,
  account_id      UUID        NOT NULL,
  muted_at        DATETIME(3) NOT NULL,
  PRIMARY KEY (organisation_id, account_id),
  KEY plan_mute_account (account_id),
  FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE CASCADE,
  FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
) ENGINE = InnoDB;

-- The secret of each reminder by which its reader ends them without signing in.
CREATE TABLE plan_mute_link (
  token_hash      BINARY(32)  NOT NULL PRIMARY KEY,
  organisation_id UUID        NOT NULL,
  account_id      UUID        NOT NULL,
  created_at      DATETIME(3) NOT NULL,
  KEY plan_mute_link_age (created_at),
  KEY plan_mute_link_organisation (organisation_id),
  KEY plan_mute_link_account (account_id),
  FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE CASCADE,
  FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
) ENGINE = InnoDB;

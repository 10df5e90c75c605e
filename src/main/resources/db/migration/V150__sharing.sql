-- What each organisation lets others see, and what staff note of those they help.

-- The choice that holds; sharing_choice keeps each with its date. restricted_at: kept, and shown to
-- no one but its members.
ALTER TABLE organisation
  ADD COLUMN sharing ENUM ('aggregates', 'level', 'answers') NOT NULL DEFAULT 'aggregates',
  ADD COLUMN named BOOLEAN NOT NULL DEFAULT FALSE,
  ADD COLUMN restricted_at DATETIME(3) NULL;
ALTER TABLE organisation
  ADD KEY organisation_list (territory_id, name, id),
  ADD KEY organisation_named (territory_id, named, name, id);

CREATE TABLE sharing_choice (
  organisation_id UUID         NOT NULL,
  number          INT UNSIGNED NOT NULL,
  sharing         ENUM ('aggregates', 'level', 'answers') NOT NULL,
  named           BOOLEAN      NOT NULL,
  chosen_by       UUID         NULL,
  chosen_at       DATETIME(3)  NOT NULL,
  PRIMARY KEY (organisation_id, number),
  FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE CASCADE,
  FOREIGN KEY (chosen_by) REFERENCES account (id) ON DELETE SET NULL
) ENGINE = InnoDB;

-- account_id accompanies the organisation. revision: so that two agents never overwrite each other.
CREATE TABLE support (
  organisation_id UUID         NOT NULL PRIMARY KEY,
  state           ENUM ('none', 'to_contact', 'contacted', 'accompanied', 'declined') NOT NULL,
  next_on         DATE         NULL,
  account_id      UUID         NULL,
  revision        INT UNSIGNED NOT NULL DEFAULT 1,
  updated_at      DATETIME(3)  NOT NULL,
  FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE CASCADE,
  FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE SET NULL
) ENGINE = InnoDB;

CREATE TABLE support_note (
  id              UUID          NOT NULL PRIMARY KEY,
  organisation_id UUID          NOT NULL,
  account_id      UUID          NULL,
  body            VARCHAR(2000) NOT NULL,
  written_at      DATETIME(3)   NOT NULL,
  KEY support_note_of (organisation_id, written_at),
  FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE CASCADE,
  FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE SET NULL
) ENGINE = InnoDB;

-- Groups of a territory's communes, and its activity zones, which an organisation may say it is in.
CREATE TABLE territory_group (
  id           UUID        NOT NULL PRIMARY KEY,
  territory_id UUID        NOT NULL,
  name         VARCHAR(80) NOT NULL,
  CONSTRAINT territory_group_name UNIQUE (territory_id, name),
  FOREIGN KEY (territory_id) REFERENCES territory (id) ON DELETE CASCADE
) ENGINE = InnoDB;

CREATE TABLE territory_group_commune (
  group_id     UUID    NOT NULL,
  territory_id UUID    NOT NULL,
  code         CHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (group_id, code),
  FOREIGN KEY (group_id) REFERENCES territory_group (id) ON DELETE CASCADE,
  FOREIGN KEY (territory_id, code) REFERENCES territory_commune (territory_id, code) ON DELETE CASCADE
) ENGINE = InnoDB;

CREATE TABLE activity_zone (
  id           UUID         NOT NULL PRIMARY KEY,
  territory_id UUID         NOT NULL,
  name         VARCHAR(120) NOT NULL,
  commune      CHAR(5)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  CONSTRAINT activity_zone_name UNIQUE (territory_id, commune, name),
  FOREIGN KEY (territory_id, commune) REFERENCES territory_commune (territory_id, code) ON DELETE CASCADE
) ENGINE = InnoDB;

ALTER TABLE organisation
  ADD COLUMN zone_id UUID NULL,
  ADD FOREIGN KEY (zone_id) REFERENCES activity_zone (id) ON DELETE SET NULL;

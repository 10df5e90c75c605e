-- When the people of an organisation were last asked for five minutes, by an owner or by staff.

CREATE TABLE plan_pulse (
  organisation_id UUID        NOT NULL PRIMARY KEY,
  account_id      UUID        NULL,
  sent_at         DATETIME(3) NOT NULL,
  KEY plan_pulse_account (account_id),
  FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE CASCADE,
  FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE SET NULL
) ENGINE = InnoDB;

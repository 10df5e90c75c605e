-- What was erased, by a hash of its random id: nobody can be read from it. It is replayed after a
-- restore, so that what was erased stays so.
CREATE TABLE tombstone (
  kind      ENUM ('person', 'organisation', 'assessment') NOT NULL,
  id_hash   BINARY(32)  NOT NULL,
  buried_at DATETIME(3) NOT NULL,
  PRIMARY KEY (kind, id_hash)
) ENGINE = InnoDB;

-- Made by the demonstration, and taken away with it.
ALTER TABLE campaign ADD COLUMN synthetic BOOLEAN NOT NULL DEFAULT FALSE;

-- The layer an assessment began with, by its hash; null where its territory had none that day.
ALTER TABLE assessment
  ADD COLUMN layer CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER questionnaire_version;

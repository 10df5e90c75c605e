package org.palier.rights;

import static org.palier.rights.DataTable.of;

import java.util.List;
import java.util.stream.Stream;

/// Every table of the platform and what is decided about each of its columns. A test refuses a
/// table or a column that is not here.
final class DataMap {

  private static final String PERSON_ADDRESS = "IN (SELECT p.email FROM account p WHERE p.id = ?)";
  private static final String OWN_ASSESSMENTS =
      "assessment_id IN (SELECT x.id FROM assessment x WHERE x.organisation_id = ?)";
  private static final String OWN_ITEMS =
      "item_id IN (SELECT x.id FROM plan_item x WHERE x.organisation_id = ?)";
  private static final String OWN = "organisation_id = ?";
  private static final String SAME_NUMBER =
      "EXISTS (SELECT 1 FROM organisation x WHERE x.id = ? AND x.territory_id ="
          + " known_organisation.territory_id AND (x.siret = known_organisation.siret"
          + " OR x.rna = known_organisation.rna))";
  private static final String SAME_NUMBER_IN_FILE =
      "EXISTS (SELECT 1 FROM organisation x JOIN population_import f"
          + " ON f.territory_id = x.territory_id WHERE x.id = ?"
          + " AND f.id = population_import_row.import_id"
          + " AND (x.siret = population_import_row.siret OR x.rna = population_import_row.rna))";
  private static final String SAME_NUMBER_BEFORE =
      "EXISTS (SELECT 1 FROM organisation x JOIN population_import f"
          + " ON f.territory_id = x.territory_id WHERE x.id = ?"
          + " AND f.id = population_import_before.import_id"
          + " AND (x.siret = population_import_before.siret"
          + " OR x.rna = population_import_before.rna))";
  private static final String CALLED_PERSON =
      "known_id IN (SELECT k.id FROM known_organisation k JOIN account p ON p.email = k.email"
          + " WHERE p.id = ?)";
  private static final String CALLED_ORGANISATION =
      "known_id IN (SELECT k.id FROM known_organisation k JOIN organisation x"
          + " ON x.territory_id = k.territory_id AND (x.siret = k.siret OR x.rna = k.rna)"
          + " WHERE x.id = ?)";
  private static final String NONE = "";

  static final List<DataTable> TABLES =
      Stream.of(people(), organisations(), population(), campaigns(), answers(), nobodys())
          .flatMap(List::stream)
          .toList();

  private DataMap() {}

  private static List<DataTable> people() {
    return List.of(
        of(
            "account",
            "id = ?",
            NONE,
            "id email name must_change created_at disabled_at active_at end_announced_at",
            "password_hash"),
        of(
            "address_change",
            "account_id = ?",
            NONE,
            "account_id email former created_at expires_at used_at",
            "token_hash"),
        of("account_role", "account_id = ?", NONE, "account_id territory_id role since", ""),
        of("network_administrator", "account_id = ?", NONE, "account_id since", ""),
        of(
            "staff_invitation",
            "email " + PERSON_ADDRESS,
            NONE,
            "territory_id email role created_at expires_at used_at",
            "token_hash invited_by"),
        of(
            "audit_entry",
            "account_id = ?",
            NONE,
            "number at kind account_id territory_id",
            "about hash"),
        of(
            "session",
            "account_id = ?",
            NONE,
            "account_id created_at seen_at expires_at proof",
            "token_hash pending_account_id id_token"),
        of(
            "account_identity",
            "account_id = ?",
            NONE,
            "id account_id issuer subject email siret since used_at",
            ""),
        of(
            "oidc_attempt",
            "email " + PERSON_ADDRESS,
            NONE,
            "issuer subject email name siret two_factors created_at expires_at used_at",
            "browser_hash next account_id id_token"),
        of("second_factor", "account_id = ?", NONE, "account_id since", "secret last_step"),
        of("recovery_code", "account_id = ?", NONE, "account_id number", "code_hash"),
        of(
            "session_assessment",
            "token_hash IN (SELECT s.token_hash FROM session s WHERE s.account_id = ?)",
            NONE,
            "assessment_id access",
            "token_hash link_hash"),
        of(
            "sign_in_link",
            "email " + PERSON_ADDRESS,
            NONE,
            "email created_at expires_at used_at",
            "token_hash next assessment_id session_hash"),
        of(
            "outbox",
            "recipient " + PERSON_ADDRESS,
            OWN_ASSESSMENTS,
            "id territory_id assessment_id recipient language subject created_at sent_at failed_at",
            "text_body html_body attempts next_attempt_at last_error bulk unsubscribe"));
  }

  private static List<DataTable> organisations() {
    return List.of(
        of(
            "organisation",
            NONE,
            "id = ?",
            "id territory_id name siret siren rna commune synthetic created_at sharing named"
                + " restricted_at zone_id",
            "name_key"),
        of(
            "organisation_member",
            "account_id = ?",
            OWN,
            "organisation_id account_id role since",
            ""),
        of(
            "organisation_request",
            "account_id = ?",
            OWN,
            "organisation_id account_id assessment_id asked_at",
            ""),
        of(
            "organisation_invitation",
            "email " + PERSON_ADDRESS,
            OWN,
            "organisation_id email role invited_at expires_at",
            "invited_by"),
        of(
            "plan_item",
            NONE,
            OWN,
            "id organisation_id questionnaire_id action_id title who due status reason"
                + " indicator_name indicator_unit indicator_start indicator_target revision"
                + " created_at",
            ""),
        of(
            "plan_event",
            "account_id = ?",
            OWN_ITEMS,
            "id item_id account_id happened_at field text_before text_after",
            ""),
        of("plan_measure", NONE, OWN_ITEMS, "item_id day amount", ""),
        of("plan_reminder", "account_id = ?", OWN_ITEMS, "item_id account_id due", ""),
        of("plan_mute", "account_id = ?", OWN, "organisation_id account_id muted_at", ""),
        of(
            "plan_mute_link",
            "account_id = ?",
            OWN,
            "organisation_id account_id created_at",
            "token_hash"),
        of(
            "document",
            NONE,
            OWN,
            "id organisation_id assessment_id question_id title file_name kind bytes added_at",
            "added_by"),
        of(
            "document_part",
            NONE,
            "document_id IN (SELECT x.id FROM document x WHERE x.organisation_id = ?)",
            "document_id place",
            "content"),
        of("plan_pulse", "account_id = ?", OWN, "organisation_id account_id sent_at", ""),
        of(
            "sharing_choice",
            "chosen_by = ?",
            OWN,
            "organisation_id number sharing named chosen_by chosen_at",
            ""),
        of(
            "support",
            "account_id = ?",
            OWN,
            "organisation_id state next_on account_id updated_at",
            "revision"),
        of(
            "support_note",
            "account_id = ?",
            OWN,
            "id organisation_id account_id body written_at",
            ""));
  }

  /// What a territory says of organisations, whoever has the address.
  private static List<DataTable> population() {
    return List.of(
        of(
            "known_organisation",
            "email " + PERSON_ADDRESS,
            SAME_NUMBER,
            "id territory_id name siret rna commune type size sector email person language"
                + " opted_out_at invited_at synthetic created_at changed_at seen_at",
            "import_id name_key"),
        of(
            "population_import",
            "account_id = ?",
            NONE,
            "id territory_id account_id file_name state counted added updated unchanged refused"
                + " left_as_is created_at done_at undone_at",
            "ignored"),
        of(
            "population_import_row",
            "email " + PERSON_ADDRESS,
            SAME_NUMBER_IN_FILE,
            "import_id line fate name siret rna commune type size sector email person language",
            "known_id problems name_key"),
        of(
            "population_import_before",
            "email " + PERSON_ADDRESS,
            SAME_NUMBER_BEFORE,
            "import_id known_id name siret rna commune type size sector email person language"
                + " changed_at seen_at",
            "name_key"));
  }

  /// Who was called, by whoever has the address it was written to.
  private static List<DataTable> campaigns() {
    return List.of(
        of(
            "campaign_recipient",
            CALLED_PERSON,
            CALLED_ORGANISATION,
            "campaign_id known_id assessment_id mail fault invited_on last_mail_on reminders"
                + " unreachable_at opted_out started_at finished_at state",
            "link_hash outbox_id"),
        of(
            "campaign_link",
            CALLED_PERSON,
            CALLED_ORGANISATION,
            "kind campaign_id known_id created_at",
            "token_hash"),
        of(
            "campaign_refusal",
            "address_hash IN (SELECT UNHEX(SHA2(LOWER(p.email), 256)) FROM account p"
                + " WHERE p.id = ?)",
            NONE,
            "territory_id refused_at",
            "address_hash"));
  }

  private static List<DataTable> answers() {
    return List.of(
        of(
            "assessment",
            "organisation_id IS NULL AND email " + PERSON_ADDRESS,
            OWN,
            "id territory_id organisation_id questionnaire_id questionnaire_version layer name"
                + " language state number facts facts_revision email synthetic created_at"
                + " touched_at warned_at",
            ""),
        of(
            "answer",
            NONE,
            OWN_ASSESSMENTS,
            "assessment_id question_id revision kind value comment evidence updated_at",
            ""),
        of(
            "submission",
            NONE,
            OWN_ASSESSMENTS,
            "assessment_id number territory_id unit_key questionnaire_id questionnaire_version"
                + " engine evaluated_on submitted_at type size sector commune score level synthetic"
                + " facts platform answers result hashes",
            ""),
        of(
            "submission_theme",
            NONE,
            OWN_ASSESSMENTS,
            "assessment_id number theme_id score level",
            ""),
        of(
            "link",
            NONE,
            OWN_ASSESSMENTS,
            "assessment_id access created_at revoked_at",
            "token_hash"),
        of(
            "carry_over",
            NONE,
            OWN_ASSESSMENTS,
            "assessment_id place number from_version to_version facts facts_revision carried_at",
            ""),
        of(
            "carried_answer",
            NONE,
            OWN_ASSESSMENTS,
            "assessment_id place question_id revision kind value comment evidence updated_at",
            ""),
        of(
            "prefill",
            NONE,
            OWN_ASSESSMENTS,
            "assessment_id source_id source_number version said_at",
            ""),
        of("prefilled_answer", NONE, OWN_ASSESSMENTS, "assessment_id question_id origin_id", ""),
        of(
            "outside_review",
            NONE,
            OWN_ASSESSMENTS,
            "id assessment_id number kind status reviewer reviewed_on scope remarks recorded_at",
            "recorded_by"),
        of(
            "shared_experience",
            NONE,
            OWN,
            "id organisation_id shared_on description recorded_at",
            "recorded_by"),
        of(
            "idempotency",
            NONE,
            "EXISTS (SELECT 1 FROM assessment x WHERE x.organisation_id = ?"
                + " AND (LOCATE(x.id, scope) > 0 OR LOCATE(x.id, outcome) > 0))",
            "created_at",
            "scope idempotency_key request_hash outcome"),
        of(
            "released_unit",
            NONE,
            OWN_ASSESSMENTS,
            "territory_id questionnaire_id from_number until_number assessment_id"
                + " submission_number profile unit_key",
            ""));
  }

  private static List<DataTable> nobodys() {
    return Stream.of(
            "territory",
            "territory_text",
            "territory_text_version",
            "territory_commune",
            "territory_questionnaire",
            "territory_logo",
            "territory_group",
            "territory_group_commune",
            "activity_zone",
            "reference_count",
            "dashboard_release",
            "published_questionnaire",
            "published_toolbox",
            "published_obligations",
            "published_upgrade",
            "published_layer",
            "unfit_layer",
            "campaign",
            "campaign_message",
            "audit_chain",
            "login_throttle",
            "tombstone",
            "job",
            "flyway_schema_history")
        .map(DataTable::ofNobody)
        .toList();
  }
}

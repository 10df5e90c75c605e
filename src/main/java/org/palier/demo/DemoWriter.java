package org.palier.demo;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.palier.assessment.AssessmentImportService;
import org.palier.assessment.SubmissionService;
import org.palier.campaign.CampaignService;
import org.palier.sql.Utc;

/// Writes organisations with all that is theirs, so many in one transaction.
@Singleton
class DemoWriter {

  private static final String CAMPAIGN = "Faire le point sur la transition";

  private final DemoOrganisationRepository organisations;
  private final AssessmentImportService assessments;
  private final SubmissionService submissions;
  private final CampaignService campaigns;

  DemoWriter(
      DemoOrganisationRepository organisations,
      AssessmentImportService assessments,
      SubmissionService submissions,
      CampaignService campaigns) {
    this.campaigns = campaigns;
    this.organisations = organisations;
    this.assessments = assessments;
    this.submissions = submissions;
  }

  @Transactional
  void write(UUID territoryId, List<Prepared> prepared, boolean answers) {
    organisations.insert(territoryId, prepared.stream().map(Prepared::organisation).toList());
    assessments.add(prepared.stream().map(Prepared::assessment).toList(), answers);
    submissions.add(prepared.stream().flatMap(one -> one.submissions().stream()).toList());
  }

  /// The territory calls all of them.
  @Transactional
  void call(UUID territoryId, Instant now) {
    organisations.know(territoryId, Utc.of(now));
    campaigns.demonstrate(territoryId, CAMPAIGN, DemoTerritories.QUESTIONNAIRE);
  }

  boolean isEmpty(UUID territoryId) {
    return organisations.count(territoryId) == 0;
  }

  /// Takes away what an earlier demonstration wrote.
  void clear(UUID territoryId) {
    assessments.eraseSynthetic(territoryId);
    organisations.deleteCampaigns(territoryId);
    organisations.forget(territoryId);
    organisations.delete(territoryId);
  }
}

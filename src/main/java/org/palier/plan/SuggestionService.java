package org.palier.plan;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.palier.assessment.AssessmentService;
import org.palier.assessment.Held;
import org.palier.assessment.OwnershipService;
import org.palier.assessment.Submission;
import org.palier.assessment.SubmissionService;
import org.palier.domain.plan.Indicator;
import org.palier.domain.plan.ItemContent;
import org.palier.domain.questionnaire.Text;
import org.palier.domain.toolbox.Recommendation;
import org.palier.domain.toolbox.ToolboxAction;
import org.palier.organisation.OrganisationService;
import org.palier.web.Language;
import org.palier.web.Visit;

/// The recommended actions that an organisation may take into its plan: those of its last submitted
/// assessment on each questionnaire.
@Singleton
public class SuggestionService {

  private final OwnershipService ownership;
  private final SubmissionService submissions;
  private final AssessmentService assessments;
  private final OrganisationService organisations;
  private final PlanService plans;

  SuggestionService(
      OwnershipService ownership,
      SubmissionService submissions,
      AssessmentService assessments,
      OrganisationService organisations,
      PlanService plans) {
    this.ownership = ownership;
    this.submissions = submissions;
    this.assessments = assessments;
    this.organisations = organisations;
    this.plans = plans;
  }

  /// The plan an assessment's recommendations may go to, and the actions that are in it.
  public record Open(UUID organisation, Set<String> planned) {
    public Open {
      planned = Set.copyOf(planned);
    }
  }

  /// Empty where the assessment is nobody's, or the visitor may not change its organisation's plan.
  public Optional<Open> open(Visit visit, UUID assessment, String questionnaire) {
    return visit.account().isEmpty()
        ? Optional.empty()
        : assessments
            .find(assessment)
            .flatMap(found -> Optional.ofNullable(found.organisationId()))
            .filter(
                organisation ->
                    organisations
                        .membership(visit, organisation.toString())
                        .filter(membership -> membership.role().mayEdit())
                        .isPresent())
            .map(organisation -> new Open(organisation, planned(organisation, questionnaire)));
  }

  private Set<String> planned(UUID organisation, String questionnaire) {
    return plans.of(organisation).stream()
        .flatMap(item -> Optional.ofNullable(item.origin()).stream())
        .filter(origin -> origin.questionnaire().equals(questionnaire))
        .map(PlanItem.Origin::action)
        .collect(Collectors.toSet());
  }

  /// A submitted assessment with what it recommends, best first.
  record Source(UUID assessment, Text title, List<Suggestion> suggestions) {}

  List<Source> sources(UUID organisation, Language language) {
    Map<String, Held> last = new LinkedHashMap<>();
    ownership.held(organisation).stream()
        .filter(held -> held.submittedAt() != null)
        .sorted(
            Comparator.comparing(SuggestionService::submitted).thenComparing(Held::id).reversed())
        .forEach(held -> last.putIfAbsent(held.questionnaireId(), held));
    List<Source> sources = new ArrayList<>();
    last.values()
        .forEach(
            held ->
                submissions
                    .latest(held.id())
                    .ifPresent(submission -> sources.add(source(submission, language))));
    return sources;
  }

  /// One assessment of the organisation's, the last on its questionnaire or not.
  Optional<Source> source(UUID organisation, String assessment, Language language) {
    return ownership.held(organisation).stream()
        .map(Held::id)
        .filter(id -> id.toString().equals(assessment))
        .findFirst()
        .flatMap(submissions::latest)
        .map(submission -> source(submission, language));
  }

  private static Instant submitted(Held held) {
    return Objects.requireNonNull(held.submittedAt());
  }

  private static Source source(Submission submission, Language language) {
    return new Source(
        submission.assessmentId(),
        submission.referential().questionnaire().title(),
        submission.evaluation().recommendations().all().stream()
            .map(Recommendation::action)
            .flatMap(id -> submission.referential().toolbox().action(id).stream())
            .map(action -> suggestion(submission, action, language))
            .toList());
  }

  private static Suggestion suggestion(
      Submission submission, ToolboxAction action, Language language) {
    return new Suggestion(
        new PlanItem.Origin(
            submission.referential().questionnaire().id().value(), action.id().value()),
        ItemContent.planned(action.title().in(language.code())),
        action.indicator() == null ? null : indicator(action.indicator(), language));
  }

  private static Indicator indicator(ToolboxAction.Indicator indicator, Language language) {
    Text unit = indicator.unit();
    return new Indicator(
        cut(indicator.label().in(language.code()), Indicator.NAME_LIMIT),
        unit == null ? "" : cut(unit.in(language.code()), Indicator.UNIT_LIMIT),
        null,
        null);
  }

  private static String cut(String text, int limit) {
    return text.length() <= limit ? text : text.substring(0, limit - 1) + "…";
  }
}

package org.palier.results;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.palier.domain.answers.Answer;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Entry;
import org.palier.domain.answers.FactValue;
import org.palier.domain.answers.Facts;
import org.palier.domain.answers.Reading;
import org.palier.domain.evaluation.Evaluator;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.evaluation.Situation;
import org.palier.domain.questionnaire.BuiltinFacts;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.OptionId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.QuestionKind;
import org.palier.referential.ReadReferential;
import org.palier.referential.ReferentialReader;

/// A bakery of six that answers the shipped questionnaire, well or badly.
final class Bakery {

  static final Referential REFERENTIAL = read();
  static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  static final Facts FACTS =
      Facts.NONE
          .with(BuiltinFacts.TYPE, new FactValue.Word("ENT"))
          .with(BuiltinFacts.EMPLOYEES, new FactValue.Number(BigDecimal.valueOf(6)))
          .with(BuiltinFacts.VOLUNTEERS, new FactValue.Number(BigDecimal.ZERO))
          .with(BuiltinFacts.SECTOR, new FactValue.Word("trade"))
          .with(BuiltinFacts.COMMUNE, new FactValue.Word("86194"))
          .with(new FactId("locaux"), new FactValue.Bool(true))
          .with(new FactId("locaux_statut"), new FactValue.Word("bail"))
          .with(new FactId("biodechets"), new FactValue.Bool(true))
          .with(new FactId("denrees"), new FactValue.Bool(true))
          .with(new FactId("livraisons"), new FactValue.Bool(true))
          .with(new FactId("recoit_public"), new FactValue.Bool(true))
          .with(new FactId("exterieurs"), new FactValue.Bool(false))
          .with(new FactId("procede"), new FactValue.Bool(true));

  private Bakery() {}

  private static Referential read() {
    return switch (ReferentialReader.read(Path.of("questionnaires/transition-ecologique"))) {
      case ReadReferential.Good good -> good.referential();
      case ReadReferential.Bad bad -> throw new IllegalStateException(bad.toString());
    };
  }

  /// Every question answered by the options of `pattern` in turn; −1 stands for "don't know".
  static Outcome answering(int... pattern) {
    Answers answers = Answers.NONE;
    Reading reading = Reading.of(REFERENTIAL.questionnaire(), FACTS, Answers.NONE);
    List<Question> asked = reading.remaining();
    for (int i = 0; i < asked.size(); i++) {
      Question question = asked.get(i);
      String evidence = i % 4 == 0 ? "registre 2026" : "";
      Answer answer = answer(question, pattern[i % pattern.length]);
      answers = answers.with(question.id(), new Entry(answer, "", evidence));
    }
    Situation situation = new Situation(FACTS, answers, DAY, Situation.Platform.NOTHING);
    return Outcome.of(REFERENTIAL, situation, Evaluator.evaluate(REFERENTIAL, situation));
  }

  private static Answer answer(Question question, int option) {
    if (option < 0) {
      return new Answer.DontKnow();
    }
    return switch (question.kind()) {
      case QuestionKind.Choice(var options) -> new Answer.Chosen(options.get(option).id());
      case QuestionKind.Multiple(var options, var _) ->
          new Answer.Ticked(java.util.Set.of(options.get(0).id()));
      case QuestionKind.Bands _, QuestionKind.Linear _, QuestionKind.Percent _ ->
          new Answer.Measured(BigDecimal.TEN);
      case QuestionKind.Words _ -> new Answer.Written(new OptionId("x").value());
    };
  }
}

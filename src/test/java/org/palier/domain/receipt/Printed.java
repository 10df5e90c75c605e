package org.palier.domain.receipt;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.palier.domain.answers.Reading;
import org.palier.domain.evaluation.Evaluator;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.evaluation.Situation;
import org.palier.referential.ReceiptJson;

/// Receipts as they are handed out.
public final class Printed {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private Printed() {}

  public static Receipt receipt(Referential referential, Situation situation) {
    Reading reading =
        Reading.of(referential.questionnaire(), situation.facts(), situation.answers());
    return Receipt.of(reading, Evaluator.evaluate(referential, situation));
  }

  public static String json(Referential referential, Situation situation) {
    return ReceiptJson.write(referential.questionnaire(), receipt(referential, situation), true);
  }

  /// As a stranger reads it.
  public static Map<?, ?> read(String json) {
    try {
      return JSON.readValue(json, Map.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

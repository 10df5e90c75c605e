package org.palier.referential;

import jakarta.inject.Singleton;
import org.palier.domain.evaluation.Evaluator;
import org.palier.domain.evaluation.Situation;

/// Reads a published version again from the database, past all that is kept in memory.
@Singleton
public class Reread {

  private final PublishedContents contents;

  Reread(PublishedContents contents) {
    this.contents = contents;
  }

  /// The result in JSON, computed anew.
  public String result(String id, String version, Situation situation) {
    PublishedReferential published =
        contents.latest(new PublishedVersion(id, version)).orElseThrow();
    return new ScoreJson()
        .write(published, situation, Evaluator.evaluate(published.referential(), situation));
  }
}

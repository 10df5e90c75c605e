package org.palier.domain.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import org.palier.domain.receipt.GroupReceipt;
import org.palier.domain.receipt.NodeReceipt;
import org.palier.domain.receipt.PocketCalculator;
import org.palier.domain.receipt.Printed;
import org.palier.domain.receipt.QuestionReceipt;
import org.palier.domain.receipt.Receipt;
import org.palier.domain.receipt.Result;
import org.palier.domain.scoring.ShownScore;

/// Receipts of generated questionnaires of any shape, found again by hand; and that the generator
/// reaches what they can say.
class ReceiptsOfWorldsTest {

  private static final int TRIES = 1000;
  private static final String SEED = "20261122";

  @Provide
  Arbitrary<World> worlds() {
    return Arbitraries.randomValue(World::random).map(Shapes::of);
  }

  @Property(tries = TRIES, seed = SEED, shrinking = ShrinkingMode.OFF)
  void everyNumberOfAReceiptIsFoundAgainFromItsJsonAlone(@ForAll("worlds") World world) {
    String json = Printed.json(world.referential(), world.situation());
    assertThat(PocketCalculator.differences(Printed.read(json))).as(json).isEmpty();
  }

  @Property(tries = TRIES, seed = SEED, shrinking = ShrinkingMode.OFF)
  void theGeneratorReachesWhatAReceiptCanSay(@ForAll("worlds") World world) {
    Receipt receipt = Printed.receipt(world.referential(), world.situation());
    for (Class<?> reason : Result.Reason.class.getPermittedSubclasses()) {
      measure(reason.getSimpleName(), receipt, node -> hasReason(node, reason));
    }
    measure("min or max", receipt, node -> node instanceof GroupReceipt g && g.decides() != null);
    measure("weight received", receipt, node -> !node.weighing().received().isZero());
    measure("weight reduced", receipt, node -> !node.weighing().reductions().isEmpty());
    measure("weight of children", receipt, node -> node.weighing().ofChildren());
    measure("cap that takes", receipt, ReceiptsOfWorldsTest::isCapped);
    measure("own scale", receipt, ReceiptsOfWorldsTest::isOnItsOwnScale);
    measure("less than", receipt, ReceiptsOfWorldsTest::isLessThan);
  }

  private static void measure(
      String label, Receipt receipt, java.util.function.Predicate<NodeReceipt> has) {
    boolean present = has.test(receipt.whole()) || receipt.nodes().values().stream().anyMatch(has);
    Statistics.label(label)
        .collect(present)
        .coverage(coverage -> coverage.check(true).count(count -> count >= 5));
  }

  private static boolean hasReason(NodeReceipt node, Class<?> reason) {
    return node.result() instanceof Result.LeftOut(var why) && reason.isInstance(why);
  }

  private static boolean isCapped(NodeReceipt node) {
    return node.result() instanceof Result.Scored scored
        && scored.cap() != null
        && scored.cap().taken().signum() > 0;
  }

  private static boolean isOnItsOwnScale(NodeReceipt node) {
    return node instanceof QuestionReceipt question && question.question().scale() != null;
  }

  private static boolean isLessThan(NodeReceipt node) {
    return node.result() instanceof Result.Scored scored
        && scored.shown() instanceof ShownScore.LessThan;
  }
}

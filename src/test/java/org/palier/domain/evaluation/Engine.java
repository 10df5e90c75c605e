package org.palier.domain.evaluation;

/// What the laws judge: the evaluator, or one with a fault.
interface Engine {

  Engine SOUND = Evaluator::evaluate;

  Evaluation evaluate(Referential referential, Situation situation);

  default Evaluation evaluate(World world) {
    return evaluate(world.referential(), world.situation());
  }
}

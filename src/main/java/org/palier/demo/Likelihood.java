package org.palier.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How likely something is for an organisation: by its sector where that says more, else by its
/// type, else by its size, else for anyone.
final class Likelihood {

  private final double otherwise;
  private final Map<String, Double> known = new HashMap<>();

  private Likelihood(double otherwise) {
    this.otherwise = otherwise;
  }

  static Likelihood of(double probability) {
    return new Likelihood(probability);
  }

  /// `words` are sectors, types or sizes.
  Likelihood in(double probability, String... words) {
    for (String word : words) {
      known.put(word, probability);
    }
    return this;
  }

  double of(Profile profile) {
    return List.of(profile.sector(), profile.type(), profile.size()).stream()
        .filter(known::containsKey)
        .map(known::get)
        .findFirst()
        .orElse(otherwise);
  }
}

package org.palier.demo;

class PlausibilityLargerTest extends Plausibility {

  private static final Sample SAMPLE = Sample.of(2000, 2);

  PlausibilityLargerTest() {
    super(SAMPLE);
  }
}

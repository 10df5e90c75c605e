package org.palier.demo;

class PlausibilityFirstStartTest extends Plausibility {

  private static final Sample SAMPLE = Sample.of(500, 1);

  PlausibilityFirstStartTest() {
    super(SAMPLE);
  }
}

package org.palier.dashboard;

/// Which page of the release one reads.
record MaturityTabs(String base, String current) {

  boolean overview() {
    return current.equals("maturity");
  }

  boolean themes() {
    return current.equals("maturity/themes");
  }

  boolean groups() {
    return current.equals("maturity/groups");
  }

  boolean communes() {
    return current.equals("maturity/communes");
  }

  boolean method() {
    return current.equals("maturity/method");
  }
}

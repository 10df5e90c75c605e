package org.palier.dashboard;

/// Where one is among the staff pages.
record StaffNav(String base, String current) {

  boolean participation() {
    return current.equals("participation");
  }

  boolean maturity() {
    return current.startsWith("maturity");
  }

  boolean mail() {
    return current.equals("mail");
  }

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

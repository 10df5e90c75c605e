package org.palier.account;

/// What became of a change to what somebody may do for a territory.
public enum ChangingRole {
  DONE,
  /// Nobody of that id works for this territory.
  UNKNOWN,
  /// The territory would be without an administrator.
  LAST_ADMINISTRATOR
}

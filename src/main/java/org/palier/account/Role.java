package org.palier.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.palier.web.StaffNav.Part;

/// What a person is to the staff pages of a territory. A network administrator has no territory:
/// opens them, looks after who works in each, and reads no figures.
public enum Role {
  NETWORK_ADMINISTRATOR("/network", Right.ACCOUNTS, Right.SETTINGS, Right.NETWORK),
  ADMINISTRATOR(
      "/staff",
      Right.DASHBOARD,
      Right.PRINT,
      Right.MAIL,
      Right.ACCOUNTS,
      Right.CAMPAIGNS,
      Right.ORGANISATIONS,
      Right.SETTINGS,
      Right.REFERENTIAL),
  STAFF("/staff", Right.DASHBOARD, Right.PRINT, Right.MAIL, Right.CAMPAIGNS, Right.ORGANISATIONS),
  FACILITATOR("/staff/print", Right.PRINT),
  EDITOR("/staff/print", Right.PRINT, Right.REFERENTIAL);

  /// Those that a territory gives, the least powerful last.
  public static final List<Role> OF_A_TERRITORY =
      List.of(ADMINISTRATOR, STAFF, FACILITATOR, EDITOR);

  private final String home;
  private final Set<Right> rights;

  Role(String home, Right... rights) {
    this.home = home;
    this.rights = Set.of(rights);
  }

  public boolean may(Right right) {
    return rights.contains(right);
  }

  /// The role of a territory with this word.
  public static Optional<Role> of(String word) {
    return OF_A_TERRITORY.stream().filter(role -> role.word().equals(word)).findFirst();
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Where its pages begin, below the territory's address for those of a territory.
  String home() {
    return home;
  }

  /// The parts of the staff bar that these roles open together.
  static Set<Part> parts(List<Role> roles) {
    return roles.stream()
        .flatMap(role -> role.rights.stream())
        .flatMap(right -> right.parts().stream())
        .collect(Collectors.toSet());
  }
}

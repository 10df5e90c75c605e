package org.palier.domain.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// After how many days from its invitation an organisation is reminded: at most five different
/// numbers from 1 to 90, the smallest first; none for no reminder.
public record ReminderDays(List<Integer> days) {

  public static final int MOST = 5;
  public static final int LONGEST = 90;
  public static final ReminderDays USUAL = new ReminderDays(List.of(7, 21));

  private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,2}");

  public ReminderDays {
    days = List.copyOf(days);
    if (!arePossible(days)) {
      throw new IllegalArgumentException("days " + days);
    }
  }

  private static boolean arePossible(List<Integer> days) {
    return days.size() <= MOST
        && days.stream().allMatch(day -> day >= 1 && day <= LONGEST)
        && days.equals(days.stream().distinct().sorted().toList());
  }

  /// What someone typed, in any order; empty where it is not such numbers.
  public static Optional<ReminderDays> read(String typed) {
    List<String> words =
        Stream.of(BETWEEN.split(typed.strip())).filter(word -> !word.isEmpty()).toList();
    if (!words.stream().allMatch(word -> NUMBER.matcher(word).matches())) {
      return Optional.empty();
    }
    return Optional.of(words.stream().map(Integer::valueOf).distinct().sorted().toList())
        .filter(ReminderDays::arePossible)
        .map(ReminderDays::new);
  }

  /// How many of the reminders are behind once one goes out today; empty where none is due. Those
  /// missed meanwhile are not made up for, and nobody gets two mails on a day.
  public Optional<Integer> due(
      LocalDate invitedOn, int behind, @Nullable LocalDate lastMailOn, LocalDate today) {
    if (lastMailOn != null && !lastMailOn.isBefore(today)) {
      return Optional.empty();
    }
    int reached =
        (int) days.stream().filter(day -> !invitedOn.plusDays(day).isAfter(today)).count();
    return reached > behind ? Optional.of(reached) : Optional.empty();
  }

  /// As it is kept and typed again.
  @Override
  public String toString() {
    return days.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }
}

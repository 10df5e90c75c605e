package org.palier.population;

import java.util.List;

/// Takes the rows of a file one by one: the line they begin on, from 1, and their cells. What is
/// given is not kept.
@FunctionalInterface
interface RowTaker {
  void take(int line, List<String> cells) throws Unreadable;
}

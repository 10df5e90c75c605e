package org.palier.network;

/// Where one is among the pages of the network, for `network/_nav`: `page` on the page itself,
/// `true` below it.
record NetworkNav(String territories, String people) {

  static final NetworkNav TERRITORIES = new NetworkNav("page", "");
  static final NetworkNav TERRITORY = new NetworkNav("true", "");
  static final NetworkNav PEOPLE = new NetworkNav("", "page");
}

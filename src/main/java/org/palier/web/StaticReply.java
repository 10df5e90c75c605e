package org.palier.web;

/// What an address of static pages answers with.
public sealed interface StaticReply {

  record Page(String html) implements StaticReply {}

  /// To be asked for instead, as after a form.
  record Moved(String address) implements StaticReply {}

  record Missing() implements StaticReply {}
}

package org.palier.pdf;

/// What comes of asking for a PDF.
public sealed interface Printing {

  record Printed(byte[] bytes) implements Printing {}

  /// Too many are being made at this moment; to be asked for again in a few seconds.
  record Busy() implements Printing {}
}

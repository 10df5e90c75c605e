package org.palier.pdf;

import jakarta.inject.Singleton;
import org.palier.web.Pages;
import org.palier.web.Visit;

/// Turns a page into a PDF that everyone can read: PDF/UA-1, with its fonts, and nothing fetched
/// from anywhere. What is only for the screen (`no-print`) is left out.
@Singleton
public class PdfService {

  private final Pages pages;
  private final PdfMarkup markup;
  private final PdfWriter writer;
  private final PdfQueue queue = PdfQueue.usual();

  PdfService(Pages pages, PdfMarkup markup, PdfWriter writer) {
    this.pages = pages;
    this.markup = markup;
    this.writer = writer;
  }

  /// The page of `view`, in the visitor's language and the territory's colour.
  public Printing print(Visit visit, String view, Object page) {
    return queue
        .run(() -> writer.write(markup.document(pages.sheet(visit, view, page))))
        .<Printing>map(Printing.Printed::new)
        .orElseGet(Printing.Busy::new);
  }
}

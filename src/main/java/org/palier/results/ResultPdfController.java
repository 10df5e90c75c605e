package org.palier.results;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import org.palier.assessment.RecalculationService;
import org.palier.pdf.PdfService;
import org.palier.pdf.Printing;
import org.palier.web.Download;
import org.palier.web.Pages;
import org.palier.web.Visit;

/// The latest result of an assessment as a file to send or to print.
@Controller("/assessments/{id}")
class ResultPdfController extends ResultDeskController {

  private final ResultPages results;
  private final RecalculationService recalculations;
  private final PdfService pdf;

  ResultPdfController(
      ResultDesk desk,
      ResultPages results,
      RecalculationService recalculations,
      PdfService pdf,
      Pages pages) {
    super(desk, pages);
    this.results = results;
    this.recalculations = recalculations;
    this.pdf = pdf;
  }

  @Get("/result.pdf")
  HttpResponse<?> file(Visit visit, String id) {
    return read(visit, id, this::file);
  }

  private HttpResponse<?> file(ResultDesk.Papers papers) {
    Outcome outcome = papers.outcome();
    ResultPage page =
        results.result(
            papers.head(),
            outcome,
            recalculations.of(outcome.referential(), outcome.situation(), outcome.evaluation()),
            papers.visit().language());
    return switch (pdf.print(papers.visit(), "results/result", page)) {
      case Printing.Printed(byte[] bytes) -> Download.of(bytes, "application/pdf", "resultat.pdf");
      case Printing.Busy() -> pages.busy(papers.visit());
    };
  }
}

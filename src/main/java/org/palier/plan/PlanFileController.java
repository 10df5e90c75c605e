package org.palier.plan;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import org.palier.pdf.PdfService;
import org.palier.pdf.Printing;
import org.palier.web.Download;
import org.palier.web.Pages;
import org.palier.web.Visit;

/// A plan as files to take along, for every member.
@Controller("/organisations/{id}")
class PlanFileController extends PlanDeskController {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String CALENDAR = "text/calendar;charset=utf-8";

  private static final String PDF = "application/pdf";

  private final PlanFiles files;
  private final PlanPages planPages;
  private final PdfService pdf;

  PlanFileController(
      PlanDesk desk, PlanFiles files, PlanPages planPages, PdfService pdf, Pages pages) {
    super(desk, pages);
    this.files = files;
    this.planPages = planPages;
    this.pdf = pdf;
  }

  @Get("/plan.pdf")
  HttpResponse<?> pdf(Visit visit, String id) {
    return member(
        visit,
        id,
        plan ->
            switch (pdf.print(plan.visit(), "plan/print", planPages.print(plan))) {
              case Printing.Printed(byte[] bytes) -> Download.of(bytes, PDF, "plan-d-actions.pdf");
              case Printing.Busy() -> pages.busy(plan.visit());
            });
  }

  @Get("/plan/export.xlsx")
  HttpResponse<?> spreadsheet(Visit visit, String id) {
    return member(
        visit, id, plan -> Download.of(files.spreadsheet(plan), XLSX, "plan-d-actions.xlsx"));
  }

  @Get("/plan/calendar.ics")
  HttpResponse<?> calendar(Visit visit, String id) {
    return member(
        visit, id, plan -> Download.of(files.calendar(plan), CALENDAR, "plan-d-actions.ics"));
  }
}

package org.palier.plan;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import org.palier.web.Pages;
import org.palier.web.Visit;

/// A plan as files to take along, for every member.
@Controller("/organisations/{id}/plan")
class PlanFileController extends PlanDeskController {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String CALENDAR = "text/calendar;charset=utf-8";

  private final PlanFiles files;

  PlanFileController(PlanDesk desk, PlanFiles files, Pages pages) {
    super(desk, pages);
    this.files = files;
  }

  @Get("/export.xlsx")
  HttpResponse<?> spreadsheet(Visit visit, String id) {
    return member(visit, id, plan -> file(files.spreadsheet(plan), XLSX, "plan-d-actions.xlsx"));
  }

  @Get("/calendar.ics")
  HttpResponse<?> calendar(Visit visit, String id) {
    return member(visit, id, plan -> file(files.calendar(plan), CALENDAR, "plan-d-actions.ics"));
  }

  private static HttpResponse<?> file(byte[] bytes, String type, String name) {
    return HttpResponse.ok(bytes)
        .contentType(MediaType.of(type))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
  }
}

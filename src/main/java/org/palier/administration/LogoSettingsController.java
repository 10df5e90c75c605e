package org.palier.administration;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palier.account.AccountService;
import org.palier.account.Right;
import org.palier.account.StaffController;
import org.palier.territory.LogoService;
import org.palier.territory.LogoService.Setting;
import org.palier.territory.Territory;
import org.palier.web.FormErrors;
import org.palier.web.FormErrors.FormError;
import org.palier.web.FormField;
import org.palier.web.Logo;
import org.palier.web.Messages;
import org.palier.web.Pages;
import org.palier.web.StaffNav;
import org.palier.web.Upload;
import org.palier.web.UploadedFile;
import org.palier.web.Visit;

/// The logo of a territory, for its administrators.
@Controller("/{territory}/staff/settings/logo")
class LogoSettingsController extends StaffController {

  private static final int ALT_LIMIT = 160;

  private final LogoService logos;
  private final Messages messages;

  LogoSettingsController(
      AccountService accounts, LogoService logos, Messages messages, Pages pages) {
    super(accounts, pages);
    this.logos = logos;
    this.messages = messages;
  }

  record LogoPage(
      StaffNav nav,
      String settings,
      @Nullable Logo logo,
      FormField file,
      FormField alt,
      FormErrors errors) {}

  @Get
  HttpResponse<?> show(Visit visit, String territory) {
    return admit(
        visit,
        territory,
        Right.SETTINGS,
        (here, place) -> {
          Logo logo = place.look().logo();
          return page(HttpStatus.OK, here, place, logo == null ? "" : logo.alt(), "", "");
        });
  }

  /// Without a file, the one that is there is described anew.
  @Post
  @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
  HttpResponse<?> set(Visit visit, String territory, Upload upload) {
    String alt = upload.form().text("alt").strip();
    Optional<UploadedFile> file = upload.file("file");
    return admit(
        visit,
        territory,
        Right.SETTINGS,
        (here, place) -> {
          if (alt.isEmpty() || alt.length() > ALT_LIMIT) {
            return wrong(here, place, alt, "", "ALT");
          }
          if (file.isEmpty() && place.look().logo() == null) {
            return wrong(here, place, alt, "NONE", "");
          }
          return switch (file.map(sent -> logos.set(place.id(), sent.content(), alt))
              .orElseGet(() -> logos.describe(place.id(), alt))) {
            case SET -> back(place);
            case LARGE -> page(HttpStatus.REQUEST_ENTITY_TOO_LARGE, here, place, alt, "LARGE", "");
            case SVG -> wrong(here, place, alt, Setting.SVG.name(), "");
            case OTHER -> wrong(here, place, alt, Setting.OTHER.name(), "");
            case PIXELS -> wrong(here, place, alt, Setting.PIXELS.name(), "");
          };
        });
  }

  @Post("/removal")
  @Consumes(MediaType.ALL)
  HttpResponse<?> remove(Visit visit, String territory) {
    return admit(
        visit,
        territory,
        Right.SETTINGS,
        (here, place) -> {
          logos.remove(place.id());
          return back(place);
        });
  }

  private HttpResponse<?> wrong(
      Visit here, Territory place, String alt, String file, String described) {
    return page(HttpStatus.UNPROCESSABLE_ENTITY, here, place, alt, file, described);
  }

  private HttpResponse<?> page(
      HttpStatus status, Visit here, Territory place, String alt, String file, String described) {
    List<FormField> fields =
        List.of(
            field(here, "file", "").typed("file", "").wrong(problem(here, file)),
            field(here, "alt", alt).typed("text", "off").wrong(problem(here, described)));
    List<FormError> errors =
        fields.stream()
            .filter(field -> !field.error().isEmpty())
            .map(field -> new FormError(field.name(), field.error()))
            .toList();
    return pages.respond(
        status,
        here,
        "administration/logo",
        new LogoPage(
            StaffNav.of(place.slug(), StaffNav.Part.SETTINGS).within(),
            "/" + place.slug() + "/staff/settings",
            place.look().logo(),
            fields.get(0),
            fields.get(1),
            new FormErrors(errors)));
  }

  private FormField field(Visit here, String name, String value) {
    return FormField.text(name, text(here, "administration.logo." + name), value)
        .hinted(text(here, "administration.logo." + name + ".hint"));
  }

  private String problem(Visit here, String fault) {
    return fault.isEmpty() ? "" : text(here, "administration.logo.problem." + fault);
  }

  private String text(Visit here, String key) {
    return messages.text(here.language(), key);
  }

  private static HttpResponse<?> back(Territory place) {
    return HttpResponse.seeOther(URI.create("/" + place.slug() + "/staff/settings/logo"));
  }
}

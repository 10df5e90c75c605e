package org.palier.web;

import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Handlebars.SafeString;
import com.github.jknack.handlebars.Helper;
import com.github.jknack.handlebars.Options;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.palier.domain.questionnaire.Text;

/// What templates may call:
///
/// - `{{t "key" args…}}` a text of `i18n`, `{{tr label}}` a text of the questionnaire;
/// - `{{about "key" subject args…}}` a text of `i18n` in the words of what is assessed;
/// - `{{as-number n decimals}}`, `{{as-percent n decimals}}`, `{{as-date d}}`, `{{as-time i}}`;
/// - `{{page-title "…"}}` the page's title, `{{page-style "css/x.css"}}` a style sheet of its own;
/// - `{{#staff-part "MAIL"}}…{{/staff-part}}` what is shown to whom that part is open;
/// - `{{asset "img/x.svg"}}` the address of a file, `{{csrf-field}}` the hidden field of a form.
///
/// None is named as a record would name a value: a helper would hide it.
@Singleton
final class TemplateHelpers {

  private final Messages messages;
  private final Formats formats;
  private final Assets assets;

  TemplateHelpers(Messages messages, Formats formats, Assets assets) {
    this.messages = messages;
    this.formats = formats;
    this.assets = assets;
  }

  void register(Handlebars handlebars) {
    Helper<String> t = (key, o) -> messages.text(language(o), key, o.params);
    Helper<String> about =
        (key, o) -> {
          Object[] arguments = Arrays.copyOfRange(o.params, 1, o.params.length);
          return messages.about(language(o), o.param(0), key, arguments);
        };
    Helper<@Nullable Text> text = (it, o) -> it == null ? "" : it.in(language(o).code());
    Helper<Number> number = (n, o) -> formats.number(language(o), n, o.param(0, 0));
    Helper<Number> percent = (n, o) -> formats.percent(language(o), n, o.param(0, 0));
    Helper<Instant> time = (instant, o) -> formats.time(instant);
    Helper<String> asset = (name, o) -> assets.address(name);
    handlebars.registerHelper("t", t);
    handlebars.registerHelper("about", about);
    handlebars.registerHelper("tr", text);
    handlebars.registerHelper("as-number", number);
    handlebars.registerHelper("as-percent", percent);
    handlebars.registerHelper("as-date", this::date);
    handlebars.registerHelper("as-time", time);
    handlebars.registerHelper("asset", asset);
    handlebars.registerHelper("csrf-field", (it, o) -> csrfField(head(o).visit()));
    Helper<String> part = (name, o) -> opens(head(o).visit(), name) ? o.fn() : "";
    handlebars.registerHelper("staff-part", part);
    handlebars.registerHelper("page-title", this::title);
    handlebars.registerHelper("page-style", this::style);
    handlebars.registerHelperMissing(TemplateHelpers::missing);
  }

  private static boolean opens(Visit visit, String part) {
    return visit.place() != null && visit.place().open().contains(StaffNav.Part.valueOf(part));
  }

  private Object date(Object date, Options options) {
    return switch (date) {
      case LocalDate day -> formats.date(language(options), day);
      case Instant instant -> formats.date(language(options), instant);
      default -> throw new IllegalArgumentException("Not a date: " + date);
    };
  }

  private Object title(Object title, Options options) {
    head(options).title(title.toString());
    return "";
  }

  private Object style(Object name, Options options) {
    head(options).style(assets.address(name.toString()));
    return "";
  }

  private static SafeString csrfField(Visit visit) {
    return new SafeString("<input type=\"hidden\" name=\"_csrf\" value=\"" + visit.csrf() + "\">");
  }

  /// A name without a value shows nothing; asked again as a name, a helper nobody wrote is a fault.
  private static @Nullable Object missing(@Nullable Object it, Options options) {
    return options.context.get(options.helperName);
  }

  private static PageHead head(Options options) {
    PageHead head = options.data("head");
    if (head == null) {
      throw new IllegalStateException("Rendered outside a page: " + options.helperName);
    }
    return head;
  }

  private static Language language(Options options) {
    return head(options).visit().language();
  }
}

package org.palier.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The pages and their style without a server, a session or a database, for what shows pages on
/// their author's own machine. Scripts are not served: every page works without.
public final class StaticPages {

  private static final Pattern ADDRESS =
      Pattern.compile("/assets/[0-9a-f]+/((?:css|img)/[a-z0-9._-]+\\.(css|svg|png|webp))");

  private final Formats formats = new Formats("Europe/Paris");
  private final Messages messages = new Messages(formats);
  private final Assets assets = new Assets();
  private final Pages pages =
      new Pages(new Templates(new TemplateHelpers(messages, formats, assets)), messages);

  /// A file of `public/` with its type.
  public record File(byte[] bytes, String type) {}

  public Messages messages() {
    return messages;
  }

  public Formats formats() {
    return formats;
  }

  public ConditionWords conditions() {
    return new ConditionWords(messages, formats, new FactWords(messages));
  }

  /// A visit of nobody in particular.
  public static Visit visit(Language language, String path) {
    return new Visit(language, null, null, path, false, false, false, "");
  }

  /// The page: `views/<view>.hbs` inside the layout.
  public StaticReply.Page page(Language language, String path, String view, Object page) {
    return Optional.ofNullable(pages.render(visit(language, path), view, page).body())
        .map(StaticReply.Page::new)
        .orElseThrow(() -> new IllegalStateException("an empty page: " + view));
  }

  public Optional<File> file(String address) {
    Matcher matcher = ADDRESS.matcher(address);
    return matcher.matches()
        ? assets
            .find(matcher.group(1))
            .map(asset -> new File(asset.plain(), type(matcher.group(2))))
        : Optional.empty();
  }

  private static String type(String ending) {
    return List.of("png", "webp").contains(ending)
        ? "image/" + ending
        : ending.equals("css") ? "text/css;charset=utf-8" : "image/svg+xml;charset=utf-8";
  }
}

package org.palier.web;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.cache.ConcurrentMapTemplateCache;
import com.github.jknack.handlebars.io.ClassPathTemplateLoader;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/// The templates of the class path, rendered to a string before anything is sent.
@Singleton
final class Templates {

  private static final Pattern NAME = Pattern.compile("[a-z0-9_]+([/-][a-z0-9_]+)*");

  private final Handlebars handlebars;
  private final RecordResolver resolver = new RecordResolver();

  Templates(TemplateHelpers helpers) {
    handlebars =
        new Handlebars(new ClassPathTemplateLoader("/", ".hbs"))
            .with(new ConcurrentMapTemplateCache())
            .with(EscapingStrategy.HTML_ENTITY)
            .parentScopeResolution(false);
    helpers.register(handlebars);
  }

  String render(String view, Object model, PageHead head) {
    if (!NAME.matcher(view).matches()) {
      throw new IllegalArgumentException("Not a template's name: " + view);
    }
    try {
      Template template = handlebars.compile("views/" + view);
      Context context = Context.newBuilder(model).resolver(resolver).build();
      context.data("head", head);
      context.data("visit", head.visit());
      return template.apply(context);
    } catch (IOException e) {
      throw new UncheckedIOException(view, e);
    }
  }
}

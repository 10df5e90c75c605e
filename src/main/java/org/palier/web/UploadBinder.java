package org.palier.web;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Gives controllers the form with files that `VisitFilter` read.
@Singleton
final class UploadBinder implements TypedRequestArgumentBinder<Upload> {

  @Override
  public Argument<Upload> argumentType() {
    return Argument.of(Upload.class);
  }

  @Override
  public BindingResult<Upload> bind(
      ArgumentConversionContext<Upload> context, HttpRequest<?> request) {
    return () ->
        Optional.of(request.getAttribute(Upload.ATTRIBUTE, Upload.class).orElse(Upload.NOTHING));
  }
}

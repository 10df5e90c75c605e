package org.palier.web;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Gives controllers the visit.
@Singleton
final class VisitBinder implements TypedRequestArgumentBinder<Visit> {

  private final Visits visits;

  VisitBinder(Visits visits) {
    this.visits = visits;
  }

  @Override
  public Argument<Visit> argumentType() {
    return Argument.of(Visit.class);
  }

  @Override
  public BindingResult<Visit> bind(
      ArgumentConversionContext<Visit> context, HttpRequest<?> request) {
    return () -> Optional.of(visits.of(request));
  }
}

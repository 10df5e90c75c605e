package org.palier.web;

import com.github.jknack.handlebars.ValueResolver;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Lets templates read records (their components and their own methods without argument) and maps,
/// and nothing else: no path from a template leads to the rest of the program. A name that a record
/// does not have is a fault of the template, told at once.
final class RecordResolver implements ValueResolver {

  private static final Set<String> NOT_READ = Set.of("hashCode", "toString");

  /// The engine asks every model for them before it enters a partial.
  private static final Set<String> ASKED_BY_PARTIALS = Set.of("size", "empty");

  private final ClassValue<Map<String, Method>> readers =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          return Arrays.stream(type.getDeclaredMethods())
              .filter(RecordResolver::isRead)
              .peek(method -> method.setAccessible(true))
              .collect(Collectors.toUnmodifiableMap(Method::getName, method -> method));
        }
      };

  private static boolean isRead(Method method) {
    return method.getParameterCount() == 0
        && method.getReturnType() != void.class
        && !method.isSynthetic()
        && !Modifier.isStatic(method.getModifiers())
        && !Modifier.isPrivate(method.getModifiers())
        && !NOT_READ.contains(method.getName());
  }

  @Override
  public @Nullable Object resolve(Object context, String name) {
    return switch (context) {
      case Map<?, ?> map -> map.containsKey(name) ? map.get(name) : UNRESOLVED;
      case Record record -> read(record, name);
      default -> UNRESOLVED;
    };
  }

  private @Nullable Object read(Record record, String name) {
    Method reader = readers.get(record.getClass()).get(name);
    if (reader == null && ASKED_BY_PARTIALS.contains(name)) {
      return UNRESOLVED;
    }
    if (reader == null) {
      throw new IllegalArgumentException(
          "A template asks " + record.getClass().getSimpleName() + " for “" + name + "”");
    }
    try {
      return reader.invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(record.getClass().getSimpleName() + "." + name, e);
    }
  }

  @Override
  public Object resolve(Object context) {
    return context instanceof Map || context instanceof Record ? context : UNRESOLVED;
  }

  @Override
  public Set<Map.Entry<String, Object>> propertySet(Object context) {
    return Set.of();
  }
}

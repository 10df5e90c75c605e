package org.palier.docker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// What `docker/compose.yaml` asks of its services.
final class ComposeFile {

  static final Path FOLDER = Path.of(System.getProperty("palier.home", "")).resolve("docker");

  private final Map<?, ?> services;

  private ComposeFile(Map<?, ?> services) {
    this.services = services;
  }

  static ComposeFile read(String name) {
    try {
      Load yaml = new Load(LoadSettings.builder().build());
      Object file = yaml.loadFromString(Files.readString(FOLDER.resolve(name)));
      return new ComposeFile((Map<?, ?>) part((Map<?, ?>) file, "services"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The variables given to a service, with those of the operator filled in.
  Map<String, String> environment(String service, Map<String, String> operator) {
    Map<?, ?> given = (Map<?, ?>) part(service(service), "environment");
    return given.entrySet().stream()
        .collect(
            Collectors.toMap(
                entry -> entry.getKey().toString(),
                entry -> filledIn(entry.getValue().toString(), operator)));
  }

  List<String> command(String service) {
    return ((List<?>) part(service(service), "command")).stream().map(Object::toString).toList();
  }

  private Map<?, ?> service(String name) {
    return (Map<?, ?>) part(services, name);
  }

  private static Object part(Map<?, ?> whole, String name) {
    Object part = whole.get(name);
    if (part == null) {
      throw new IllegalStateException("No " + name + " in " + whole.keySet());
    }
    return part;
  }

  private static String filledIn(String value, Map<String, String> operator) {
    String filled = value;
    for (Map.Entry<String, String> entry : operator.entrySet()) {
      filled = filled.replaceAll("\\$\\{" + entry.getKey() + "[^}]*}", entry.getValue());
    }
    return filled;
  }
}

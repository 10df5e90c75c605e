package org.palier.referential;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A YAML file as it is read: whole, in UTF-8, and not larger than an author would write.
final class YamlSource {

  static final int BYTES = 512 * 1024;
  static final String TOO_LARGE = "larger than 512 KiB: write a smaller file";

  private YamlSource() {}

  /// The tree of a file; empty, with a problem, where it can't be read.
  static Optional<Cursor> read(Path path, Problems problems) {
    return text(path, problems).flatMap(text -> parse(path.toString(), text, problems));
  }

  /// The words of a file; empty, with a problem, where it can't be read.
  static Optional<String> text(Path path, Problems problems) {
    String file = path.toString();
    try {
      if (Files.size(path) > BYTES) {
        problems.add(file, 0, "", TOO_LARGE);
        return Optional.empty();
      }
      return Optional.of(decode(Files.readAllBytes(path)));
    } catch (CharacterCodingException wrong) {
      problems.add(file, 0, "", "this is not UTF-8: save it in UTF-8");
    } catch (IOException wrong) {
      problems.add(file, 0, "", "this can't be read: " + wrong.getMessage());
    }
    return Optional.empty();
  }

  static Optional<Cursor> parse(String file, String text, Problems problems) {
    return YamlParser.parse(file, text, problems).map(node -> new Cursor(file, "", node, problems));
  }

  private static String decode(byte[] bytes) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}

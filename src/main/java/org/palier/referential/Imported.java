package org.palier.referential;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What came of reading a referential from another form than its files.
public sealed interface Imported {

  /// Sound. `files` are the texts of the files by name.
  record Good(ReadReferential.Good read, Map<String, String> files, List<Problem> warnings)
      implements Imported {
    public Good {
      warnings = List.copyOf(warnings);
    }

    /// Writes the files into a folder that has none of them.
    public List<Problem> writeInto(Path folder) throws IOException {
      List<Problem> there =
          files.keySet().stream()
              .map(folder::resolve)
              .filter(Files::exists)
              .map(
                  file ->
                      new Problem(
                          file.toString(), 0, "", "there is a file already: name another folder"))
              .toList();
      if (there.isEmpty()) {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : files.entrySet()) {
          Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
      }
      return there;
    }
  }

  record Bad(List<Problem> problems) implements Imported {
    public Bad {
      problems = List.copyOf(problems);
    }
  }
}

package org.palier.database;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A disk of a given size that only one process sees, so that it goes away with that process: a
/// mount name space of its own, which root and, on most systems, ordinary users may make.
final class SmallDisk {

  private static final List<String> NAME_SPACE = List.of("unshare", "--map-root-user", "--mount");

  private final String size;
  private final Path mountPoint;

  SmallDisk(String size, Path mountPoint) {
    this.size = size;
    this.mountPoint = mountPoint;
  }

  /// What must run a Java command so that it has the disk under the mount point.
  List<String> prefix() {
    String shell =
        "mount -t tmpfs -o size=" + size + " palier-test '" + mountPoint + "' && exec \"$@\"";
    return concat(NAME_SPACE, List.of("sh", "-c", shell, "sh"));
  }

  /// Fails with what to do rather than let the tests of a full disk go silently untried.
  static void require() {
    try (ChildJava mount =
        ChildJava.start(
            concat(NAME_SPACE, List.of("mount", "-t", "tmpfs", "palier-test", "/mnt")), Map.of())) {
      String said = mount.everything();
      if (mount.status() != 0) {
        throw new AssertionError(
            "The tests of a full disk need a mount of their own: run as root, or allow user name"
                + " spaces (sysctl kernel.unprivileged_userns_clone=1; in a container,"
                + " --privileged). "
                + said);
      }
    }
  }

  private static List<String> concat(List<String> first, List<String> second) {
    return java.util.stream.Stream.concat(first.stream(), second.stream()).toList();
  }
}

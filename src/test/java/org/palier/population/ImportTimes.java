package org.palier.population;

import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.palier.account.StaffAccounts;
import org.palier.assessment.Territories;
import org.palier.domain.organisation.Luhn;
import org.palier.territory.Territory;
import org.palier.web.UploadedFile;

/// How long it takes to read, take over, read again and undo a file of organisations, and the most
/// heap in use meanwhile: a CSV file and the same rows as XLSX. Argument: how many rows.
public final class ImportTimes {

  private static final int MEGABYTE = 1 << 20;

  private ImportTimes() {}

  public static void main(String[] arguments) throws Exception {
    int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50_000;
    try (ApplicationContext context =
        ApplicationContext.run(
            Map.of("micronaut.server.host", "127.0.0.1", "micronaut.server.port", "-1"), "test")) {
      run(context, new UploadedFile("warm.csv", csv(2000)));
      System.out.printf("%,d rows, heap of %d MB%n", rows, Runtime.getRuntime().maxMemory() >> 20);
      run(context, new UploadedFile("list.csv", csv(rows)));
      run(context, new UploadedFile("list.xlsx", xlsx(rows)));
    }
  }

  private static void run(ApplicationContext context, UploadedFile file) throws Exception {
    ImportService imports = context.getBean(ImportService.class);
    StaffAccounts accounts = context.getBean(StaffAccounts.class);
    Territory territory = context.getBean(Territories.class).fresh();
    UUID agent = accounts.id(accounts.of(territory.id()));
    System.out.printf("%s, %.1f MB%n", file.name(), (double) file.content().length / MEGABYTE);
    UUID[] read = new UUID[1];
    time("read", () -> read[0] = imports.read(territory, agent, file));
    time("take over", () -> imports.confirm(territory.id(), read[0]));
    UUID first = read[0];
    time("read again", () -> read[0] = imports.read(territory, agent, file));
    System.out.println("  " + imports.find(territory.id(), read[0]).orElseThrow().counts());
    time("undo", () -> imports.undo(territory.id(), first));
    imports.drop(territory.id(), read[0]);
  }

  @FunctionalInterface
  private interface Work {
    void run() throws Exception;
  }

  private static void time(String what, Work work) throws Exception {
    System.gc();
    heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    long before = heap().mapToLong(pool -> pool.getUsage().getUsed()).sum();
    long start = System.nanoTime();
    work.run();
    double seconds = (System.nanoTime() - start) / 1e9;
    long most = heap().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    System.out.printf(
        "  %-11s %5.1f s, heap from %d to at most %d MB%n",
        what, seconds, before / MEGABYTE, most / MEGABYTE);
  }

  private static java.util.stream.Stream<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP);
  }

  private static String[] row(int i) {
    String siret = Luhn.completed("%08d".formatted(30_000_000 + i));
    return new String[] {
      "Atelier de la rue " + i,
      Luhn.completed(siret + "0001"),
      i % 3 == 0 ? "Buxerolles" : "86194",
      i % 2 == 0 ? "Entreprise" : "Association",
      Integer.toString(i % 300),
      "contact" + i + "@atelier-" + i + ".example",
      "Camille " + i
    };
  }

  private static byte[] csv(int rows) {
    StringBuilder text = new StringBuilder("Nom;SIRET;Commune;Type;Taille;Courriel;Contact\r\n");
    for (int i = 0; i < rows; i++) {
      text.append(String.join(";", row(i))).append("\r\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] xlsx(int rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Liste");
      String[] heads = {"Nom", "SIRET", "Commune", "Type", "Taille", "Courriel", "Contact"};
      for (int column = 0; column < heads.length; column++) {
        sheet.value(0, column, heads[column]);
        for (int i = 0; i < rows; i++) {
          sheet.value(i + 1, column, row(i)[column]);
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }
}

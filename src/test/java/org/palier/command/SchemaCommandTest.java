package org.palier.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.palier.referential.Schemas;

class SchemaCommandTest {

  @Test
  void aSchemaIsPrintedByItsName() {
    Ran ran = Ran.command("schema", "toolbox");
    assertThat(ran.status()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).startsWith("{").contains("toolbox.yaml of Palier").endsWith("}\n");
  }

  @Test
  void withoutANameTheNamesAreListed() {
    assertThat(Ran.command("schema").out().lines()).containsExactlyElementsOf(Schemas.NAMES);
  }

  @Test
  void anUnknownNameIsBadInput() {
    Ran ran = Ran.command("schema", "nothing");
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("`nothing`", "questionnaire, toolbox");
  }
}

package org.palier.domain.receipt;

/// How one place of the tree came to its score, or why it has none.
public sealed interface NodeReceipt permits GroupReceipt, QuestionReceipt {

  Weighing weighing();

  Result result();
}

package org.palier.results;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.web.QrCode;

/// The reading links of a result. The secret of a new one is in `address`, shown this once.
record SharePage(
    ResultPage.Head head,
    String address,
    @Nullable QrCode qr,
    List<Instant> open,
    boolean revoked) {

  SharePage {
    open = List.copyOf(open);
  }

  int openCount() {
    return open.size();
  }
}

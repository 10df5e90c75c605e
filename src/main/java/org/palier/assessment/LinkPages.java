package org.palier.assessment;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.palier.web.QrCode;
import org.palier.web.QrSvg;
import org.palier.web.Token;
import org.palier.web.Visit;

/// Makes the page that shows a private link once.
@Singleton
class LinkPages {

  /// `first` where the assessment has just begun.
  record LinkPage(String assessment, String link, QrCode qr, boolean first) {}

  LinkPage shown(Visit visit, UUID assessment, Token token, boolean first) {
    String link = address(visit, token);
    return new LinkPage(assessment.toString(), link, QrSvg.of(link), first);
  }

  static String address(Visit visit, Token token) {
    return visit.link("/r/" + token.text());
  }
}

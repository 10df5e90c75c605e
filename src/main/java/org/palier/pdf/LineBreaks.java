package org.palier.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/// Where a line may end. Java's own rules let it end after the apostrophe of « l’eau ».
final class LineBreaks implements FSTextBreaker {

  private static final char APOSTROPHE = '’';

  private final BreakIterator places;
  private String text = "";

  LineBreaks(Locale locale) {
    places = BreakIterator.getLineInstance(locale);
  }

  @Override
  public void setText(String newText) {
    text = newText;
    places.setText(newText);
  }

  @Override
  public int next() {
    int place = places.next();
    while (place > 0 && place < text.length() && text.charAt(place - 1) == APOSTROPHE) {
      place = places.next();
    }
    return place;
  }
}

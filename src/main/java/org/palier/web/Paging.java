package org.palier.web;

import java.util.List;

/// A list shown a part at a time. Pages are counted from 1; `previous` and `next` are 0 where there
/// is none.
public record Paging(int page, int pages, int previous, int next) {

  public static Paging of(int asked, int count, int onAPage) {
    int pages = Math.max(1, (count + onAPage - 1) / onAPage);
    int page = Math.clamp(asked, 1, pages);
    return new Paging(page, pages, page - 1, page < pages ? page + 1 : 0);
  }

  public boolean isLong() {
    return pages > 1;
  }

  public <T> List<T> part(List<T> whole, int onAPage) {
    return whole.stream().skip((page - 1L) * onAPage).limit(onAPage).toList();
  }
}

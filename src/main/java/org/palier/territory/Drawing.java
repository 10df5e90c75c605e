package org.palier.territory;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.palier.web.Logo;

/// What a file that somebody sent turns out to draw. Its dimensions are read before its pixels, so
/// that a small file never becomes a large picture in memory.
sealed interface Drawing {

  /// Drawn again by us, in PNG, no larger than a logo is shown.
  record Drawn(Picture picture) implements Drawing {}

  record Vector() implements Drawing {}

  /// More than four million pixels.
  record TooLarge() implements Drawing {}

  /// Neither PNG nor JPEG, or broken.
  record Unknown() implements Drawing {}

  static Drawing read(byte[] file) {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    byte[] jpeg = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    if (begins(file, png)) {
      return decode(file, "png");
    }
    if (begins(file, jpeg)) {
      return decode(file, "jpeg");
    }
    String head = new String(file, 0, Math.min(file.length, 1000), StandardCharsets.UTF_8);
    return head.toLowerCase(Locale.ROOT).contains("<svg") ? new Vector() : new Unknown();
  }

  private static boolean begins(byte[] file, byte[] mark) {
    return file.length > mark.length && Arrays.equals(file, 0, mark.length, mark, 0, mark.length);
  }

  private static Drawing decode(byte[] file, String format) {
    long mostPixels = 4_000_000;
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
    ImageReader reader = readers.next();
    try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(input, true, true);
      long width = reader.getWidth(0);
      long height = reader.getHeight(0);
      if (width * height > mostPixels) {
        return new TooLarge();
      }
      return new Drawn(again(reader.read(0)));
    } catch (IOException | RuntimeException e) {
      // Decoders fail on broken files in more ways than they declare.
      return new Unknown();
    } finally {
      reader.dispose();
    }
  }

  private static Picture again(BufferedImage source) {
    double shrink =
        Math.min(1, (double) Logo.SIDE_LIMIT / Math.max(source.getWidth(), source.getHeight()));
    int width = Math.max(1, (int) (source.getWidth() * shrink));
    int height = Math.max(1, (int) (source.getHeight() * shrink));
    BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = drawn.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.drawImage(source, 0, 0, width, height, null);
    pen.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(drawn, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Picture(width, height, png.toByteArray());
  }
}

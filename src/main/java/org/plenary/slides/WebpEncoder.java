package org.plenary.slides;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * WebP by the measured rule: quality 75, and for pages that are mostly flat (at most {@link
 * #PHOTOGRAPHIC} bytes at the middle width) near-lossless 60 as well; the smaller is kept. A page
 * on which the encoder fails is encoded by the JDK instead.
 */
final class WebpEncoder implements SlideEncoder {
  private static final int PHOTOGRAPHIC = 80 << 10;
  private static final int DECIDING_WIDTH = 1280;
  private static final List<String> LOSSY = List.of("-q", "75");
  private static final List<String> NEAR_LOSSLESS = List.of("-near_lossless", "60");

  private final Cwebp cwebp;
  private final SlideEncoder fallback;

  WebpEncoder(Cwebp cwebp, SlideEncoder fallback) {
    this.cwebp = cwebp;
    this.fallback = fallback;
  }

  @Override
  public List<SlideImage> encode(BufferedImage page) throws IOException {
    List<BufferedImage> scaled = SlideEncoder.scaled(page);
    List<Path> sources = new ArrayList<>();
    try {
      for (BufferedImage image : scaled) {
        sources.add(Cwebp.source(image));
      }
      return encode(scaled, sources);
    } catch (IOException e) {
      return fallback.encode(page);
    } finally {
      for (Path source : sources) {
        var _ = source.toFile().delete();
      }
    }
  }

  private List<SlideImage> encode(List<BufferedImage> scaled, List<Path> sources)
      throws IOException {
    List<byte[]> lossy = new ArrayList<>();
    boolean flat = true;
    for (int i = 0; i < sources.size(); i++) {
      lossy.add(cwebp.encode(sources.get(i), LOSSY));
      flat &= scaled.get(i).getWidth() != DECIDING_WIDTH || lossy.get(i).length <= PHOTOGRAPHIC;
    }
    List<SlideImage> images = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      byte[] smaller = lossy.get(i);
      if (flat) {
        byte[] near = cwebp.encode(sources.get(i), NEAR_LOSSLESS);
        smaller = near.length < smaller.length ? near : smaller;
      }
      images.add(
          new SlideImage(scaled.get(i).getWidth(), scaled.get(i).getHeight(), "webp", smaller));
    }
    return images;
  }
}

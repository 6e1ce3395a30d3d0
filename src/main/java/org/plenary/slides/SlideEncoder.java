package org.plenary.slides;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.plenary.media.Scaling;

/** One drawn page to image files of every served width. */
interface SlideEncoder {
  /** Narrowest first. */
  List<SlideImage> encode(BufferedImage page) throws IOException;

  /** WebP when the system can encode it, formats of the JDK otherwise. */
  static SlideEncoder bestAvailable() {
    SlideEncoder plain = new PlainEncoder();
    return Cwebp.onPath().<SlideEncoder>map(cwebp -> new WebpEncoder(cwebp, plain)).orElse(plain);
  }

  /** The page in each served width, narrowest first. */
  static List<BufferedImage> scaled(BufferedImage page) {
    List<BufferedImage> all = new ArrayList<>();
    for (int width : DeckRenderer.WIDTHS) {
      all.add(Scaling.toWidth(page, width));
    }
    return all;
  }
}

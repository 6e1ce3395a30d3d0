package org.plenary.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.plenary.sandbox.ChildFailure;
import org.plenary.sandbox.ChildLoop;
import org.plenary.sandbox.Frame;

/** The imaging child: the only process that decodes what people upload. */
final class ImagingMain {
  private ImagingMain() {}

  public static void main(String[] args) {
    ImageIO.setUseCache(false);
    ImageIO.scanForPlugins();
    ChildLoop.serve(ImagingMain::handle);
  }

  private static Frame handle(Frame request) throws Exception {
    byte[] file = request.blobs().getFirst();
    List<Picture> pictures;
    try {
      pictures =
          switch (ImagingRequest.read(request.json())) {
            case ImagingRequest.Prepare(ImageType type) -> List.of(prepare(type, file));
            case ImagingRequest.Redact(var boxes) ->
                List.of(Encoder.encode(Redaction.burn(stored(file), boxes)));
            case ImagingRequest.Derive(List<Integer> widths) -> derive(stored(file), widths);
          };
    } catch (MediaRejected rejected) {
      throw new ChildFailure.Refused(
          rejected.reason().name(), String.valueOf(rejected.getMessage()));
    }
    return new Frame("{}", pictures.stream().map(Picture::toWire).toList());
  }

  private static Picture prepare(ImageType type, byte[] file) throws MediaRejected, IOException {
    BufferedImage decoded = Decoder.decode(type, file);
    BufferedImage fitted = Scaling.fit(decoded, Imaging.STORED_SIDE);
    return Encoder.encode(Orientation.of(file).apply(fitted));
  }

  private static BufferedImage stored(byte[] image) throws MediaRejected {
    return Decoder.decode(ImageType.of(image), image);
  }

  private static List<Picture> derive(BufferedImage picture, List<Integer> widths)
      throws IOException {
    List<Picture> derived = new ArrayList<>();
    for (int width :
        widths.stream().map(w -> Math.min(w, picture.getWidth())).distinct().toList()) {
      derived.add(Encoder.encode(Scaling.toWidth(picture, width)));
    }
    return derived;
  }
}

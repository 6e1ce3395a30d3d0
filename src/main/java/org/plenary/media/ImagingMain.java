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
            case ImagingRequest.Prepare(ImageType type) -> prepare(type, file);
            case ImagingRequest.PrepareHeif() -> List.of(prepareHeif(file));
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

  private static List<Picture> prepare(ImageType type, byte[] file)
      throws MediaRejected, IOException {
    if (!Animation.isOne(type, file)) {
      BufferedImage decoded = Decoder.decode(type, file);
      return List.of(upright(decoded, Orientation.of(file)));
    }
    List<Picture> frames = new ArrayList<>();
    // The metadata of a file is read only when its pixels could be: its lengths may be bombs too.
    Animation.play(type, file, frame -> frames.add(upright(frame, Orientation.of(file))));
    return frames;
  }

  private static Picture prepareHeif(byte[] file) throws MediaRejected, IOException {
    byte[] jpeg = HeifConverter.on(System.getenv("PATH")).toJpeg(file);
    return upright(Decoder.decode(ImageType.JPEG, jpeg), Orientation.TOP_LEFT);
  }

  private static Picture upright(BufferedImage decoded, Orientation orientation)
      throws IOException {
    return Encoder.encode(orientation.apply(Scaling.fit(decoded, Imaging.STORED_SIDE)));
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

package org.plenary.slides;

import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.plenary.sandbox.ChildFailure;
import org.plenary.sandbox.ChildLoop;
import org.plenary.sandbox.Frame;

/** The renderer child: the only process that opens what speakers upload. */
final class RendererMain {
  private final SlideEncoder encoder = SlideEncoder.bestAvailable();
  private @Nullable OpenDeck deck;

  private RendererMain() {}

  public static void main(String[] args) {
    ImageIO.setUseCache(false);
    ChildLoop.serve(new RendererMain()::handle);
  }

  private Frame handle(Frame frame) throws Exception {
    RenderRequest request = RenderRequest.read(frame.json());
    try {
      OpenDeck open = opened(request.file(), request.page() == 0);
      return request.page() == 0
          ? Frame.of(Integer.toString(open.pages()))
          : drawn(open, request.page());
    } catch (DeckRejected rejected) {
      throw new ChildFailure.Refused(
          rejected.reason().name(), String.valueOf(rejected.getMessage()));
    }
  }

  private OpenDeck opened(String file, boolean anew) throws Exception {
    if (deck != null && deck.isFor(file) && !anew) {
      return deck;
    }
    if (deck != null) {
      deck.close();
      deck = null;
    }
    deck = OpenDeck.open(file);
    return deck;
  }

  private Frame drawn(OpenDeck open, int number) throws Exception {
    String text = SlideText.normalised(open.text(number));
    List<SlideImage> images = encoder.encode(open.draw(number));
    var sizes =
        images.stream()
            .map(image -> new DrawnPage.Size(image.width(), image.height(), image.ext()))
            .toList();
    return new Frame(
        RenderRequest.write(new DrawnPage(text, sizes)),
        images.stream().map(SlideImage::bytes).toList());
  }
}

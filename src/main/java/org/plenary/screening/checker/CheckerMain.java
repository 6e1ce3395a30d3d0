package org.plenary.screening.checker;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.plenary.sandbox.ChildLoop;
import org.plenary.sandbox.Frame;

/**
 * The checker's own process. A request's one blob is a picture, the reply's JSON its report. It
 * says that it is ready only after the models were found to be the pinned ones and were loaded.
 */
final class CheckerMain {
  private CheckerMain() {}

  public static void main(String[] args) throws Exception {
    ObjectMapper json = new ObjectMapper();
    PictureCheck check = new PictureCheck(ModelFiles.load());
    check.check(SelfTestPicture.bytes()); // warm: the first picture of a talk waits no longer
    ChildLoop.serve(request -> answer(request, check, json));
  }

  private static Frame answer(Frame request, PictureCheck check, ObjectMapper json)
      throws Exception {
    if (request.blobs().size() != 1) {
      throw new IOException("one picture a request");
    }
    return Frame.of(json.writeValueAsString(check.check(request.blobs().getFirst())));
  }
}

package org.plenary.screening.checker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The models on the class path, each accepted only with the digest it had when it was evaluated. A
 * checker with another model is another checker, so it does not start.
 */
record ModelFiles(byte[] detector, Reader reader, Reader secondReader, byte[] faces) {
  /**
   * A network that reads lines.
   *
   * @param keys the symbols that it knows, in its order
   */
  record Reader(byte[] network, List<String> keys) {}

  private static final String DETECTOR_SHA256 =
      "d2a7720d45a54257208b1e13e36a8479894cb74155a5efe29462512d42f49da9";
  private static final String READER_SHA256 =
      "01963c554a1a00203c5746bca5306fc05a1278a014495383ddd935d0d2ac0415";
  private static final String KEYS_SHA256 =
      "28b2362ad4ab2dc38769aa72feb535e3a9ddb3fd2a7585a05920e6393b1dc7f7";
  private static final String SECOND_READER_SHA256 =
      "5ca59a096cf493d5fd5044b9ccc1bdea9229fbcf656bd76040ff80a00201ee16";
  private static final String SECOND_KEYS_SHA256 =
      "a42bfb563dbbf7e2e9ede54dfa051473ca9010b4edfe64b370d570b42f38bd40";
  private static final String FACES_SHA256 =
      "427cbbe0fc41448d09e1dc9cfabe2423d997cf2faaeab91fadd09a510b63b8e2";

  /** Names the models in reports: the first digits of each network's digest. */
  static final String DIGEST =
      Stream.of(DETECTOR_SHA256, READER_SHA256, SECOND_READER_SHA256, FACES_SHA256)
          .map(digest -> digest.substring(0, 16))
          .collect(Collectors.joining("+"));

  static ModelFiles load() throws IOException {
    return new ModelFiles(
        read("/models/ch_PP-OCRv4_det_infer.onnx", DETECTOR_SHA256),
        new Reader(
            read("/models/ch_PP-OCRv4_rec_infer.onnx", READER_SHA256),
            lines("/models/ppocr_keys_v1.txt", KEYS_SHA256)),
        new Reader(
            read("/models/en_PP-OCRv4_rec_infer.onnx", SECOND_READER_SHA256),
            lines("/models/en_dict.txt", SECOND_KEYS_SHA256)),
        read("/models/blazeface_back_256.onnx", FACES_SHA256));
  }

  private static List<String> lines(String resource, String sha256) throws IOException {
    return new String(read(resource, sha256), StandardCharsets.UTF_8).lines().toList();
  }

  private static byte[] read(String resource, String sha256) throws IOException {
    try (InputStream in = ModelFiles.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("model file missing: " + resource);
      }
      byte[] bytes = in.readAllBytes();
      verify(resource, bytes, sha256);
      return bytes;
    }
  }

  static void verify(String name, byte[] bytes, String sha256) throws IOException {
    try {
      String actual = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      if (!actual.equals(sha256)) {
        throw new IOException("model file is not the pinned one: " + name);
      }
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

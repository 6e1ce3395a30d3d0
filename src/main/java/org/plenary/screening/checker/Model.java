package org.plenary.screening.checker;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One neural network, ready to run on one thread: more speed comes from more checkers. */
final class Model implements AutoCloseable {
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final String input;

  Model(byte[] onnx) throws OrtException {
    environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      // Shapes differ from picture to picture: a remembered pattern would only hold memory.
      options.setMemoryPatternOptimization(false);
      session = environment.createSession(onnx, options);
    }
    input = session.getInputNames().iterator().next();
  }

  /**
   * @param values the input, laid out as {@code shape}
   * @return the first output's values; its shape is known to the caller
   */
  FloatBuffer run(FloatBuffer values, long... shape) throws OrtException {
    return runAll(values, shape).getFirst();
  }

  /** The values of every output, in the order in which the network names them. */
  List<FloatBuffer> runAll(FloatBuffer values, long... shape) throws OrtException {
    try (OnnxTensor tensor = OnnxTensor.createTensor(environment, values, shape);
        OrtSession.Result result = session.run(Map.of(input, tensor))) {
      List<FloatBuffer> outputs = new ArrayList<>();
      for (int i = 0; i < result.size(); i++) {
        outputs.add(((OnnxTensor) result.get(i)).getFloatBuffer());
      }
      return outputs;
    }
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}

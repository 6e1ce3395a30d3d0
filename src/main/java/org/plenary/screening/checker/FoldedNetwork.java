package org.plenary.screening.checker;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The same network with fewer passes over its data. What a convolution's result is multiplied by
 * and what is added to it goes into its weights, and the four steps into which the export took the
 * activation apart ("hard swish": x · clip(x + 3, 0, 6) / 6) become two. A third of the time goes
 * into those steps; answers differ by rounding only.
 */
final class FoldedNetwork {
  private final Map<String, TensorProto> constants = new HashMap<>();
  private final Map<String, List<NodeProto>> users = new HashMap<>();
  private final Set<String> gone = new HashSet<>(); // steps, by what they answer
  private final List<NodeProto> kept = new ArrayList<>();

  private FoldedNetwork(GraphProto graph) {
    for (NodeProto node : graph.getNodeList()) {
      if (node.getOpType().equals("Constant")) {
        constants.put(node.getOutput(0), node.getAttribute(0).getT());
      }
      for (String input : node.getInputList()) {
        users.computeIfAbsent(input, _ -> new ArrayList<>()).add(node);
      }
    }
  }

  static byte[] of(byte[] onnx) {
    try {
      ModelProto.Builder model = ModelProto.parseFrom(onnx).toBuilder();
      FoldedNetwork folded = new FoldedNetwork(model.getGraph());
      for (NodeProto node : model.getGraph().getNodeList()) {
        folded.add(node);
      }
      model.getGraphBuilder().clearNode().addAllNode(folded.kept);
      return model.build().toByteArray();
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalArgumentException("not a network", e);
    }
  }

  private void add(NodeProto node) {
    if (gone.contains(node.getOutput(0))) {
      return;
    }
    switch (node.getOpType()) {
      case "Conv" -> addConvolution(node);
      case "Add" -> addHardSwishOr(node);
      default -> kept.add(node);
    }
  }

  private void addConvolution(NodeProto node) {
    float scale = 1;
    float shift = 0;
    String output = node.getOutput(0);
    for (NodeProto next = onlyUser(output); next != null; next = onlyUser(output)) {
      Float value = scalar(next);
      if (value == null || !next.getOpType().equals("Mul") && !next.getOpType().equals("Add")) {
        break;
      }
      boolean times = next.getOpType().equals("Mul");
      scale *= times ? value : 1;
      shift = times ? shift * value : shift + value;
      gone.add(next.getOutput(0));
      output = next.getOutput(0);
    }
    TensorProto weights = constants.get(node.getInput(1));
    if (output.equals(node.getOutput(0)) || weights == null) {
      kept.add(node);
      return;
    }
    float[] bias = new float[(int) weights.getDims(0)];
    if (node.getInputCount() > 2) {
      bias = floats(constants.get(node.getInput(2)));
    }
    for (int i = 0; i < bias.length; i++) {
      bias[i] = bias[i] * scale + shift;
    }
    float[] scaled = floats(weights);
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= scale;
    }
    kept.add(constant(output + ".weights", scaled, weights.getDimsList()));
    kept.add(constant(output + ".bias", bias, List.of((long) bias.length)));
    kept.add(
        node.toBuilder()
            .clearInput()
            .addInput(node.getInput(0))
            .addInput(output + ".weights")
            .addInput(output + ".bias")
            .setOutput(0, output)
            .build());
  }

  private void addHardSwishOr(NodeProto add) {
    NodeProto clip = onlyUser(add.getOutput(0));
    NodeProto times = clip == null ? null : onlyUser(clip.getOutput(0));
    NodeProto divide = times == null ? null : onlyUser(times.getOutput(0));
    if (clip == null
        || times == null
        || divide == null
        || !isBy(add, "Add", 3)
        || !isClipTo6(clip)
        || !times.getOpType().equals("Mul")
        || !times.getInputList().contains(variable(add))
        || !isBy(divide, "Div", 6)) {
      kept.add(add);
      return;
    }
    String x = variable(add);
    for (NodeProto step : List.of(clip, times, divide)) {
      gone.add(step.getOutput(0));
    }
    kept.add(
        NodeProto.newBuilder()
            .setOpType("HardSigmoid")
            .addInput(x)
            .addOutput(add.getOutput(0))
            .addAttribute(number("alpha", 1 / 6f))
            .addAttribute(number("beta", .5f))
            .build());
    kept.add(
        NodeProto.newBuilder()
            .setOpType("Mul")
            .addInput(x)
            .addInput(add.getOutput(0))
            .addOutput(divide.getOutput(0))
            .build());
  }

  private @Nullable NodeProto onlyUser(String value) {
    List<NodeProto> all = users.getOrDefault(value, List.of());
    return all.size() == 1 ? all.getFirst() : null;
  }

  private boolean isBy(NodeProto node, String operation, float value) {
    Float scalar = scalar(node);
    return node.getOpType().equals(operation) && scalar != null && scalar == value;
  }

  private boolean isClipTo6(NodeProto node) {
    return node.getOpType().equals("Clip")
        && node.getInputCount() == 3
        && floats(constants.get(node.getInput(1)))[0] == 0
        && floats(constants.get(node.getInput(2)))[0] == 6;
  }

  /** The one number of a step that combines a variable with one number. */
  private @Nullable Float scalar(NodeProto node) {
    for (String input : node.getInputList()) {
      TensorProto constant = constants.get(input);
      if (constant != null && floats(constant).length == 1) {
        return floats(constant)[0];
      }
    }
    return null;
  }

  private String variable(NodeProto node) {
    return constants.containsKey(node.getInput(0)) ? node.getInput(1) : node.getInput(0);
  }

  private static float[] floats(@Nullable TensorProto tensor) {
    if (tensor == null || tensor.getDataType() != TensorProto.DataType.FLOAT.getNumber()) {
      return new float[] {Float.NaN, Float.NaN};
    }
    float[] values;
    if (tensor.getRawData().isEmpty()) {
      values = new float[tensor.getFloatDataCount()];
      for (int i = 0; i < values.length; i++) {
        values[i] = tensor.getFloatData(i);
      }
    } else {
      values = new float[tensor.getRawData().size() / Float.BYTES];
      tensor
          .getRawData()
          .asReadOnlyByteBuffer()
          .order(ByteOrder.LITTLE_ENDIAN)
          .asFloatBuffer()
          .get(values);
    }
    return values;
  }

  private static NodeProto constant(String name, float[] values, List<Long> shape) {
    ByteBuffer raw =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    raw.asFloatBuffer().put(values);
    TensorProto.Builder tensor =
        TensorProto.newBuilder()
            .setDataType(TensorProto.DataType.FLOAT.getNumber())
            .addAllDims(shape)
            .setRawData(ByteString.copyFrom(raw));
    return NodeProto.newBuilder()
        .setOpType("Constant")
        .addOutput(name)
        .addAttribute(
            AttributeProto.newBuilder()
                .setName("value")
                .setType(AttributeProto.AttributeType.TENSOR)
                .setT(tensor))
        .build();
  }

  private static AttributeProto number(String name, float value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.FLOAT)
        .setF(value)
        .build();
  }
}

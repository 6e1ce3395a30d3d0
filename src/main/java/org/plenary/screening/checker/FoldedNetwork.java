package org.plenary.screening.checker;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The same network with fewer passes over its data. What a convolution's result is multiplied by
 * and what is added to it goes into its weights, or into those of the next one; the four steps into
 * which the export took the activation apart ("hard swish": x · clip(x + 3, 0, 6) / 6) become two.
 * Steps on single numbers cost more than themselves: around each the runtime rearranges the data
 * that it keeps in blocks of channels. Answers differ by rounding only.
 */
final class FoldedNetwork {
  private final Map<String, TensorProto> constants = new HashMap<>();
  private final Map<String, List<NodeProto>> users = new HashMap<>();
  private final Map<String, Float> shiftsLeft = new HashMap<>(); // to who uses the value
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
    TensorProto weights = node.getOpType().equals("Conv") ? constants.get(node.getInput(1)) : null;
    if (weights == null) {
      kept.add(node);
    } else {
      addConvolution(node, weights);
    }
  }

  private void addConvolution(NodeProto node, TensorProto weights) {
    Affine own = affineAfter(node.getOutput(0));
    HardSwish swish = hardSwishOf(own.output());
    if (swish == null) {
      kept.add(scaled(node, weights, own));
      return;
    }
    Affine after = affineAfter(swish.output());
    // The factor that follows goes before the activation, whose own slope makes up for it.
    float factor = after.scale();
    kept.add(
        scaled(
            node, weights, new Affine(own.scale() * factor, own.shift() * factor, own.output())));
    String gate = swish.gate();
    boolean shifted = after.shift() != 0 && !leftToUsers(after);
    String product = shifted ? swish.output() + ".product" : after.output();
    kept.add(
        step("HardSigmoid", gate, own.output())
            .addAttribute(Tensors.number("alpha", 1 / 6f / factor))
            .addAttribute(Tensors.number("beta", .5f))
            .build());
    kept.add(step("Mul", product, own.output(), gate).build());
    if (shifted) {
      addShift(product, after, (int) weights.getDims(0));
    }
  }

  /** What is multiplied by and added to a value, number by number, and where that ends. */
  private record Affine(float scale, float shift, String output) {}

  private Affine affineAfter(String value) {
    Affine affine = new Affine(1, 0, value);
    for (NodeProto next = onlyUser(value); next != null; next = onlyUser(affine.output())) {
      Float number = scalar(next);
      boolean times = next.getOpType().equals("Mul");
      if (number == null || times && number == 0 || !times && !next.getOpType().equals("Add")) {
        break;
      }
      gone.add(next.getOutput(0));
      affine =
          times
              ? new Affine(affine.scale() * number, affine.shift() * number, next.getOutput(0))
              : new Affine(affine.scale(), affine.shift() + number, next.getOutput(0));
    }
    return affine;
  }

  private NodeProto scaled(NodeProto convolution, TensorProto weights, Affine by) {
    String output = by.output();
    float[] bias = new float[(int) weights.getDims(0)];
    if (convolution.getInputCount() > 2) {
      bias = Tensors.floats(constants.get(convolution.getInput(2)));
    }
    float[] scaled = Tensors.floats(weights);
    float missing = shiftsLeft.getOrDefault(convolution.getInput(0), 0f);
    for (int i = 0; i < scaled.length; i++) {
      bias[i / (scaled.length / bias.length)] += scaled[i] * missing;
      scaled[i] *= by.scale();
    }
    for (int i = 0; i < bias.length; i++) {
      bias[i] = bias[i] * by.scale() + by.shift();
    }
    kept.add(Tensors.constant(output + ".weights", scaled, weights.getDimsList()));
    kept.add(Tensors.constant(output + ".bias", bias, List.of((long) bias.length)));
    return convolution.toBuilder()
        .clearInput()
        .addInput(convolution.getInput(0))
        .addInput(output + ".weights")
        .addInput(output + ".bias")
        .setOutput(0, output)
        .build();
  }

  /**
   * Whether those that use a value can add what is missing from it: nothing is padded with zeros.
   */
  private boolean leftToUsers(Affine value) {
    List<NodeProto> all = users.getOrDefault(value.output(), List.of());
    boolean left = !all.isEmpty() && all.stream().allMatch(this::isOfSinglePoints);
    if (left) {
      shiftsLeft.put(value.output(), value.shift());
    }
    return left;
  }

  private boolean isOfSinglePoints(NodeProto node) {
    TensorProto weights = node.getOpType().equals("Conv") ? constants.get(node.getInput(1)) : null;
    return weights != null && weights.getDims(2) == 1 && weights.getDims(3) == 1;
  }

  /** One number added to all, as a convolution: the runtime need not rearrange the data for it. */
  private void addShift(String value, Affine by, int channels) {
    float[] ones = new float[channels];
    float[] shifts = new float[channels];
    Arrays.fill(ones, 1);
    Arrays.fill(shifts, by.shift());
    kept.add(Tensors.constant(value + ".ones", ones, List.of((long) channels, 1L, 1L, 1L)));
    kept.add(Tensors.constant(value + ".shifts", shifts, List.of((long) channels)));
    kept.add(
        step("Conv", by.output(), value, value + ".ones", value + ".shifts")
            .addAttribute(Tensors.number("group", channels))
            .build());
  }

  private record HardSwish(String gate, String output) {}

  /**
   * The four steps into which the export took the activation of a value apart, if they are that.
   */
  private @Nullable HardSwish hardSwishOf(String x) {
    List<NodeProto> next = users.getOrDefault(x, List.of());
    if (next.size() != 2) {
      return null;
    }
    NodeProto add = next.getFirst();
    NodeProto clip = onlyUser(add.getOutput(0));
    NodeProto times = clip == null ? null : onlyUser(clip.getOutput(0));
    NodeProto divide = times == null ? null : onlyUser(times.getOutput(0));
    if (clip == null
        || times == null
        || divide == null
        || !isBy(add, "Add", 3)
        || !isClipTo6(clip)
        || !times.getOpType().equals("Mul")
        || !times.getInputList().contains(x)
        || !isBy(divide, "Div", 6)) {
      return null;
    }
    for (NodeProto step : List.of(add, clip, times, divide)) {
      gone.add(step.getOutput(0));
    }
    return new HardSwish(add.getOutput(0), divide.getOutput(0));
  }

  private static NodeProto.Builder step(String operation, String output, String... inputs) {
    return NodeProto.newBuilder()
        .setOpType(operation)
        .addAllInput(List.of(inputs))
        .addOutput(output);
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
        && Tensors.floats(constants.get(node.getInput(1)))[0] == 0
        && Tensors.floats(constants.get(node.getInput(2)))[0] == 6;
  }

  /** The one number of a step that combines a variable with one number. */
  private @Nullable Float scalar(NodeProto node) {
    for (String input : node.getInputList()) {
      TensorProto constant = constants.get(input);
      if (constant != null && Tensors.floats(constant).length == 1) {
        return Tensors.floats(constant)[0];
      }
    }
    return null;
  }
}

package org.plenary.screening.checker;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The same network with its channels filled up to whole blocks of sixteen by channels of zeros, and
 * with zeros that are put behind other channels brought there by a convolution. The runtime keeps
 * its data in such blocks and need not rearrange them any more; answers differ by rounding only.
 */
final class WholeBlocks {
  private static final int BLOCK = 16;

  private final Map<String, TensorProto> constants = new HashMap<>();
  private final Map<String, NodeProto> makers = new HashMap<>();
  private final Map<String, List<NodeProto>> users = new HashMap<>();
  private final Map<String, Integer> channels = new HashMap<>(); // of values, as they were
  private final List<NodeProto> kept = new ArrayList<>();

  private WholeBlocks(GraphProto graph) {
    graph.getInitializerList().forEach(tensor -> constants.put(tensor.getName(), tensor));
    for (NodeProto node : graph.getNodeList()) {
      makers.put(node.getOutput(0), node);
      for (String input : node.getInputList()) {
        users.computeIfAbsent(input, _ -> new ArrayList<>()).add(node);
      }
    }
  }

  static byte[] of(byte[] onnx) {
    try {
      ModelProto.Builder model = ModelProto.parseFrom(onnx).toBuilder();
      WholeBlocks filled = new WholeBlocks(model.getGraph());
      model.getGraph().getNodeList().forEach(filled::add);
      model.getGraphBuilder().clearValueInfo().clearNode().addAllNode(filled.kept);
      return model.build().toByteArray();
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalArgumentException("not a network", e);
    }
  }

  private void add(NodeProto node) {
    switch (node.getOpType()) {
      case "Conv" -> addConvolution(node, Objects.requireNonNull(constants.get(node.getInput(1))));
      case "Concat" -> addZeros(node);
      default -> {
        kept.add(node);
        Integer same = channels.get(node.getInput(0));
        if (same != null) {
          channels.put(node.getOutput(0), same);
        }
      }
    }
  }

  private void addConvolution(NodeProto node, TensorProto weights) {
    String output = node.getOutput(0);
    int outputs = (int) weights.getDims(0);
    boolean apart = weights.getDims(1) == 1; // each channel for itself
    int inputs = apart ? 1 : channels.getOrDefault(node.getInput(0), (int) weights.getDims(1));
    boolean isAnswer =
        users.getOrDefault(output, List.of()).stream()
            .anyMatch(user -> user.getOpType().equals("Transpose"));
    int all = isAnswer ? outputs : whole(outputs);
    int of = channels.containsKey(node.getInput(0)) && !apart ? whole(inputs) : inputs;
    int area = (int) (weights.getDims(2) * weights.getDims(3));
    float[] filled = new float[all * of * area];
    float[] values = Tensors.floats(weights);
    for (int o = 0; o < outputs; o++) {
      System.arraycopy(values, o * inputs * area, filled, o * of * area, inputs * area);
    }
    NodeProto.Builder wide = node.toBuilder().setInput(1, output + ".weights");
    kept.add(
        Tensors.constant(
            output + ".weights",
            filled,
            List.of((long) all, (long) of, weights.getDims(2), weights.getDims(3))));
    if (node.getInputCount() > 2) {
      float[] bias = Arrays.copyOf(Tensors.floats(constants.get(node.getInput(2))), all);
      kept.add(Tensors.constant(output + ".bias", bias, List.of((long) all)));
      wide.setInput(2, output + ".bias");
    }
    if (apart) {
      List<AttributeProto> others =
          node.getAttributeList().stream().filter(a -> !a.getName().equals("group")).toList();
      wide.clearAttribute().addAllAttribute(others).addAttribute(Tensors.number("group", all));
    }
    kept.add(wide.build());
    if (!isAnswer) {
      channels.put(output, outputs);
    }
  }

  /** As many zeros again behind the channels of a value; other things are not put together here. */
  private void addZeros(NodeProto node) {
    Integer of = channels.get(node.getInput(0));
    NodeProto zeros = makers.get(node.getInput(1));
    if (of == null || zeros == null || !zeros.getOpType().equals("ConstantOfShape")) {
      kept.add(node);
      return;
    }
    String output = node.getOutput(0);
    int from = whole(of);
    int to = whole(2 * of);
    float[] same = new float[to * from];
    for (int i = 0; i < of; i++) {
      same[i * from + i] = 1;
    }
    kept.add(Tensors.constant(output + ".weights", same, List.of((long) to, (long) from, 1L, 1L)));
    kept.add(
        NodeProto.newBuilder()
            .setOpType("Conv")
            .addInput(node.getInput(0))
            .addInput(output + ".weights")
            .addOutput(output)
            .build());
    channels.put(output, 2 * of);
  }

  private static int whole(int channels) {
    return (channels + BLOCK - 1) / BLOCK * BLOCK;
  }
}

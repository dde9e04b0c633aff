package org.chancery.training.export;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.List;

/** Builds {@code labels.onnx}. In: what the encoder says of words as dependents and as heads, and each word's head. Out: scores of relations. */
final class LabelsGraph {
    private LabelsGraph() {}

    static ModelProto of(Trained weights) {
        GraphBuilder graph = new GraphBuilder("labels");
        int inner = weights.get("label.v.w").dims()[1];
        graph.input("label_dep", DataType.FLOAT, "W", inner);
        graph.input("label_head", DataType.FLOAT, "W", inner);
        graph.input("heads", DataType.INT64, "W");
        String heads = graph.node("of heads", "Gather", List.of("label_head", "heads"));
        String both = graph.node("both", "Add", List.of("label_dep", heads));
        String active = graph.node("active", "Relu", List.of(both));
        Linears.join(graph, weights, active, "labels", List.of("label.v"));
        graph.output("labels", "W", weights.get("label.v.w").dims()[0]);
        return graph.build();
    }
}

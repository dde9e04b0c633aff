package org.chancery.training.export;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.training.onnx.Weights;

/** Collects an ONNX graph node by node. In: operators, constants, inputs and outputs, by name. Out: the model. */
final class GraphBuilder {
    private static final int OPSET = 17;
    private static final int IR = 8;
    private static final Set<String> CONTRIBUTED = Set.of(
            "SkipLayerNormalization",
            "BiasGelu",
            "MultiHeadAttention",
            "DynamicQuantizeMatMul",
            "MatMulIntegerToFloat",
            "MatMulNBits");

    private final GraphProto.Builder graph = GraphProto.newBuilder();
    private final Set<String> constants = new TreeSet<>();

    GraphBuilder(String name) {
        graph.setName(name);
    }

    /** Adds a node of one output and gives the output's name back. Microsoft's operators are known by theirs. */
    String node(String output, String operator, List<String> inputs, AttributeProto... attributes) {
        nodes(List.of(output), operator, inputs, attributes);
        return output;
    }

    /** Adds a node of several outputs. */
    void nodes(List<String> outputs, String operator, List<String> inputs, AttributeProto... attributes) {
        NodeProto.Builder node = NodeProto.newBuilder()
                .setOpType(operator)
                .setName(outputs.get(0))
                .addAllInput(inputs)
                .addAllOutput(outputs)
                .addAllAttribute(List.of(attributes));
        if (CONTRIBUTED.contains(operator)) {
            node.setDomain("com.microsoft");
        }
        graph.addNode(node);
    }

    String floats(String name, float[] values, int... dims) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return constant(name, TensorProto.DataType.FLOAT, bytes.array(), dims);
    }

    String floats(String name, Weights weights) {
        return floats(name, weights.values(), weights.dims());
    }

    /** Kept in sixteen bits; ONNX Runtime makes floats of them when it loads the graph. */
    String halves(String name, Weights weights) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * weights.values().length).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : weights.values()) {
            bytes.putShort(Halves.of(value));
        }
        String kept = constant(name + " kept", TensorProto.DataType.FLOAT16, bytes.array(), weights.dims());
        return node(name, "Cast", List.of(kept), attribute("to", TensorProto.DataType.FLOAT_VALUE));
    }

    String number(float value) {
        return floats("number " + value, new float[] {value});
    }

    String longs(String name, long... values) {
        ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(values);
        return constant(name, TensorProto.DataType.INT64, bytes.array(), values.length);
    }

    /** A whole number without dimensions. */
    String index(long value) {
        ByteBuffer bytes = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(0, value);
        return constant("index " + value, TensorProto.DataType.INT64, bytes.array());
    }

    String bytes(String name, byte[] values, int... dims) {
        return constant(name, TensorProto.DataType.INT8, values, dims);
    }

    String unsignedBytes(String name, byte[] values, int... dims) {
        return constant(name, TensorProto.DataType.UINT8, values, dims);
    }

    void input(String name, TensorProto.DataType type, Object... dims) {
        graph.addInput(value(name, type, dims));
    }

    /** Declares an output; a dimension is a number, or a name if it varies. */
    void output(String name, Object... dims) {
        graph.addOutput(value(name, TensorProto.DataType.FLOAT, dims));
    }

    ModelProto build() {
        return ModelProto.newBuilder()
                .setIrVersion(IR)
                .setProducerName("chancery-training")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPSET))
                .addOpsetImport(OperatorSetIdProto.newBuilder()
                        .setDomain("com.microsoft")
                        .setVersion(1))
                .setGraph(graph)
                .build();
    }

    static AttributeProto attribute(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INT)
                .setI(value)
                .build();
    }

    static AttributeProto attribute(String name, float value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.FLOAT)
                .setF(value)
                .build();
    }

    static AttributeProto attribute(String name, long... values) {
        AttributeProto.Builder attribute =
                AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.INTS);
        for (long value : values) {
            attribute.addInts(value);
        }
        return attribute.build();
    }

    private String constant(String name, TensorProto.DataType type, byte[] littleEndian, int... dims) {
        if (constants.add(name)) {
            TensorProto.Builder tensor = TensorProto.newBuilder()
                    .setName(name)
                    .setDataType(type.getNumber())
                    .setRawData(ByteString.copyFrom(littleEndian));
            for (int dim : dims) {
                tensor.addDims(dim);
            }
            graph.addInitializer(tensor);
        }
        return name;
    }

    private static ValueInfoProto value(String name, TensorProto.DataType type, Object... dims) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        for (Object dim : dims) {
            TensorShapeProto.Dimension.Builder one = TensorShapeProto.Dimension.newBuilder();
            if (dim instanceof Integer length) {
                one.setDimValue(length);
            } else {
                one.setDimParam(dim.toString());
            }
            shape.addDim(one);
        }
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder()
                                .setElemType(type.getNumber())
                                .setShape(shape)))
                .build();
    }
}

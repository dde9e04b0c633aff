package org.chancery.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Processors without VNNI multiply a byte of 0 to 255 by a signed one and add two such products in sixteen bits, which hold 32,767: with weights of up to
 * 64 nothing is lost. Looks at the weights of the graph that is shipped.
 */
class WeightsTest {

    private static final int MOST = 64;

    @Test
    void every_integer_weight_that_is_multiplied_by_bytes_lies_in_the_range_that_all_processors_add_exactly() {
        Pack pack = Pack.builtIn();
        Map<String, byte[]> weights = weights(ByteBuffer.wrap(pack.graph(Pack.ENCODER)));
        assertThat(weights).as("matrices of integers").hasSizeGreaterThan(10);
        weights.forEach((name, steps) -> {
            for (byte step : steps) {
                assertThat(Math.abs(step)).as(name).isLessThanOrEqualTo(MOST);
            }
        });
    }

    /** The second inputs of all products of integers, by name. */
    private static Map<String, byte[]> weights(ByteBuffer model) {
        Map<String, byte[]> tensors = new HashMap<>();
        List<String> used = new ArrayList<>();
        for (ByteBuffer graph : parts(model, 7)) {
            for (ByteBuffer tensor : parts(graph, 5)) {
                for (ByteBuffer raw : parts(tensor, 9)) {
                    tensors.put(string(parts(tensor, 8).get(0)), bytes(raw));
                }
            }
            for (ByteBuffer node : parts(graph, 1)) {
                if (string(parts(node, 4).get(0)).startsWith("MatMulInteger")) {
                    used.add(string(parts(node, 1).get(1)));
                }
            }
        }
        tensors.keySet().retainAll(used);
        return tensors;
    }

    /** All fields of a protobuf message that bear this number and a length. */
    private static List<ByteBuffer> parts(ByteBuffer message, int number) {
        ByteBuffer in = message.duplicate();
        List<ByteBuffer> found = new ArrayList<>();
        while (in.hasRemaining()) {
            long key = varint(in);
            int length =
                    switch ((int) key & 7) {
                        case 0 -> {
                            varint(in);
                            yield 0;
                        }
                        case 1 -> 8;
                        case 2 -> (int) varint(in);
                        default -> 4;
                    };
            if (key >>> 3 == number && (key & 7) == 2) {
                found.add(in.slice(in.position(), length));
            }
            in.position(in.position() + length);
        }
        return found;
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte b = in.get();
            value |= (b & 127L) << shift;
            if (b >= 0) {
                return value;
            }
        }
    }

    private static String string(ByteBuffer part) {
        return new String(bytes(part), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(ByteBuffer part) {
        byte[] bytes = new byte[part.remaining()];
        part.duplicate().get(bytes);
        return bytes;
    }
}

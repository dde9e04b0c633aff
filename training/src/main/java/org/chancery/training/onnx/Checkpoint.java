package org.chancery.training.onnx;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The file in which training leaves its parameters and from which the export takes them.
 *
 * <p>For each parameter: name (UTF), rank and dimensions (big-endian ints), then its values as little-endian floats.
 */
public final class Checkpoint {
    private Checkpoint() {}

    /** Writes all parameters; a reader sees the old file or the new one, never a half. */
    public static void write(Path file, Map<String, Weights> parameters) throws IOException {
        Path whole = file.toAbsolutePath();
        Files.createDirectories(whole.getParent());
        Path partial =
                Files.createTempFile(whole.getParent(), whole.getFileName().toString(), ".part");
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(partial), 1 << 20))) {
            for (Map.Entry<String, Weights> parameter : parameters.entrySet()) {
                out.writeUTF(parameter.getKey());
                int[] dims = parameter.getValue().dims();
                out.writeInt(dims.length);
                for (int dim : dims) {
                    out.writeInt(dim);
                }
                out.write(littleEndian(parameter.getValue().values()));
            }
        }
        Files.move(partial, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Reads all parameters, in the order of the file. */
    public static Map<String, Weights> read(Path file) throws IOException {
        Map<String, Weights> parameters = new LinkedHashMap<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20))) {
            while (true) {
                in.mark(1);
                if (in.read() < 0) {
                    return Collections.unmodifiableMap(parameters);
                }
                in.reset();
                String name = in.readUTF();
                int[] dims = new int[in.readInt()];
                for (int i = 0; i < dims.length; i++) {
                    dims[i] = in.readInt();
                }
                byte[] bytes = in.readNBytes(4 * Weights.count(dims));
                if (bytes.length < 4 * Weights.count(dims)) {
                    throw new EOFException(file + " ends within " + name);
                }
                parameters.put(name, new Weights(dims, floats(bytes)));
            }
        }
    }

    static byte[] littleEndian(float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }

    static float[] floats(byte[] littleEndian) {
        float[] values = new float[littleEndian.length / 4];
        ByteBuffer.wrap(littleEndian)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(values);
        return values;
    }
}

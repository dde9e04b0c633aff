package org.chancery.training;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Has PyTorch multiply matrices by oneDNN instead of MKL, which gives processors not of Intel's make its older code: measured on a Zen 5, 470 instead
 * of 220 GFLOP/s on two cores, with the same results to six digits. PyTorch turns to oneDNN when float32 products may be of {@code medium} precision;
 * DJL has no call for that, so PyTorch's own function is called by its name.
 */
final class OneDnn {

    private static final int MEDIUM = 2;

    private OneDnn() {}

    static void use() {
        NativeLibrary torch = NativeLibrary.getInstance(library().toString());
        Pointer context = (Pointer) torch.getFunction("_ZN2at13globalContextEv").invoke(Pointer.class, new Object[0]);
        torch.getFunction("_ZN2at7Context25setFloat32MatmulPrecisionENS_22Float32MatmulPrecisionE")
                .invoke(Void.class, new Object[] {context, MEDIUM});
    }

    /** The very file that DJL has loaded; a second copy would have a context of its own. */
    private static Path library() {
        try (Stream<String> maps = Files.lines(Path.of("/proc/self/maps"))) {
            return maps.filter(line -> line.endsWith("libtorch_cpu.so"))
                    .map(line -> Path.of(line.substring(line.indexOf('/'))))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("DJL has loaded no libtorch_cpu.so"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

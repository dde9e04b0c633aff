package org.chancery.encoder;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Unpacks ONNX Runtime's library into a temporary folder and takes the folder away again: left to itself, ONNX Runtime leaves an empty folder behind
 * on every run, and 28 MB where the program is killed.
 */
final class NativeLibrary {

    private static final String PLACE = "onnxruntime.native.path";
    private static final List<String> LIBRARIES = List.of("onnxruntime", "onnxruntime4j_jni");

    private NativeLibrary() {}

    /** Lets something load while the library lies unpacked. Where the user names a place for it, or the platform is unknown, ONNX Runtime sees to it. */
    static <T> T whileUnpacked(Supplier<T> loading) {
        String folder = "/ai/onnxruntime/native/" + platform() + "/";
        boolean known = LIBRARIES.stream().allMatch(l -> NativeLibrary.class.getResource(folder + file(l)) != null);
        if (System.getProperty(PLACE) != null || !known) {
            return loading.get();
        }
        List<Path> made = new ArrayList<>();
        try {
            Path place = Files.createTempDirectory("chancery-onnxruntime");
            made.add(place);
            for (String library : LIBRARIES) {
                Path file = place.resolve(file(library));
                made.add(file);
                unpack(folder + file(library), file);
            }
            System.setProperty(PLACE, place.toString());
            return loading.get();
        } catch (IOException e) {
            throw new UncheckedIOException("unpacking ONNX Runtime's library: " + e, e);
        } finally {
            System.clearProperty(PLACE);
            takeAway(made);
        }
    }

    private static void unpack(String resource, Path file) throws IOException {
        try (InputStream in = NativeLibrary.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("no " + resource);
            }
            Files.copy(in, file);
        }
    }

    /** The last first. A library in use cannot be deleted on every system; what is left goes when Java ends, again the last first. */
    private static void takeAway(List<Path> made) {
        boolean left = false;
        for (int i = made.size() - 1; i >= 0; i--) {
            left |= !made.get(i).toFile().delete();
        }
        if (left) {
            made.stream().map(Path::toFile).forEach(File::deleteOnExit);
        }
    }

    private static String file(String library) {
        return System.mapLibraryName(library);
    }

    /** The platform's name as the library's jar has it. */
    private static String platform() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String system = os.contains("mac") ? "osx" : os.contains("win") ? "win" : os.contains("linux") ? "linux" : os;
        boolean x64 = arch.equals("amd64") || arch.equals("x86_64");
        return system + "-" + (x64 ? "x64" : arch.equals("arm64") ? "aarch64" : arch);
    }
}

package org.chancery.encoder;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
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
    private static final String TEMPORARY = "java.io.tmpdir";
    private static final List<String> LIBRARIES = List.of("onnxruntime", "onnxruntime4j_jni");

    /** A library that is loaded stays so, and need not be unpacked for another model. */
    private static boolean isLoaded;

    private NativeLibrary() {}

    /** Lets something load while the library lies unpacked. Where the user names a place for it, it lies there. */
    static synchronized <T> T whileUnpacked(Supplier<T> loading) {
        if (isLoaded) {
            return loading.get();
        }
        Supplier<T> deep = () -> DeepStack.run(loading);
        T found = System.getProperty(PLACE) != null ? deep.get() : unpacked(deep);
        isLoaded = true;
        return found;
    }

    private static <T> T unpacked(Supplier<T> loading) {
        String folder = "/ai/onnxruntime/native/" + platform() + "/";
        if (!LIBRARIES.stream().allMatch(l -> NativeLibrary.class.getResource(folder + file(l)) != null)) {
            throw new Unusable("ONNX Runtime comes without a library for " + platform());
        }
        List<Path> made = new ArrayList<>();
        try {
            unpack(folder, made);
            System.setProperty(PLACE, made.get(0).toString());
            return loading.get();
        } catch (IOException e) {
            throw new Unusable(
                    "ONNX Runtime's library cannot be unpacked into " + System.getProperty(TEMPORARY) + " ("
                            + e.getClass().getSimpleName() + "); -D" + TEMPORARY + "=DIR names another folder",
                    e);
        } catch (LinkageError e) {
            throw new Unusable("ONNX Runtime's library does not load: " + withoutFolder(e, made), e);
        } finally {
            System.clearProperty(PLACE);
            takeAway(made);
        }
    }

    /** @param made gets the folder and then the files, as soon as each is there */
    private static void unpack(String folder, List<Path> made) throws IOException {
        Path place = Files.createTempDirectory("chancery-onnxruntime");
        made.add(place);
        for (String library : LIBRARIES) {
            Path file = place.resolve(file(library));
            made.add(file);
            try (InputStream in = NativeLibrary.class.getResourceAsStream(folder + file(library))) {
                if (in == null) {
                    throw new IOException("no " + folder + file(library));
                }
                Files.copy(in, file);
            }
        }
    }

    /** What the system said, without the folder's name, which is another on every run. */
    private static String withoutFolder(Throwable e, List<Path> made) {
        return Unusable.firstLine(e).replace(made.get(0) + File.separator, "");
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

package org.chancery.parquet;

import java.io.IOException;
import java.net.URL;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** The process's one engine, loaded when it is first needed. Where none can be, a {@link ParquetException} says why and what to do. */
final class Engines {

    private static final String ADVICE =
            "use CSV or JSONL instead, or let CHANCERY_HOME name a folder of yours on a disk where programs may run";

    private static Optional<Engine> loaded = Optional.empty();

    private Engines() {}

    /** @param file the one that is to be read or written, for the message */
    static synchronized Engine get(Path file) {
        if (loaded.isEmpty()) {
            Map<String, String> properties = properties();
            loaded = Optional.of(load(file, properties, OwnFolder.candidates(System.getenv(), properties)));
        }
        return loaded.get();
    }

    static Engine load(Path file, Map<String, String> properties, List<Path> folders) {
        String name = resource(properties);
        URL resource = Engines.class.getResource("/" + name);
        if (resource == null) {
            throw new ParquetException(
                    file,
                    "Parquet needs DuckDB, which is not there for " + properties.get("os.name") + " on "
                            + properties.get("os.arch"),
                    "use CSV or JSONL instead");
        }
        Set<String> reasons = new LinkedHashSet<>();
        for (Path folder : folders) {
            try {
                return NativeLibrary.in(folder, resource, DuckDbClasses::engine);
            } catch (IOException | OverlappingFileLockException | UnsatisfiedLinkError e) {
                reasons.add(folder + ": " + ParquetException.said(e).replace(folder + ": ", ""));
            }
        }
        throw new ParquetException(
                file,
                "Parquet needs DuckDB, whose library cannot be loaded (" + String.join("; ", reasons) + ")",
                ADVICE);
    }

    /** The name that DuckDB's jar gives the library for this machine. */
    private static String resource(Map<String, String> properties) {
        String os = properties.getOrDefault("os.name", "").toLowerCase(Locale.ROOT);
        String arch = properties.getOrDefault("os.arch", "").toLowerCase(Locale.ROOT);
        String cpu = Map.of("x86_64", "amd64", "aarch64", "arm64").getOrDefault(arch, arch);
        String system = os.startsWith("windows") ? "windows" : os.startsWith("mac") ? "osx" : os;
        return DuckDbClasses.RESOURCE + ".so_" + system + "_" + (system.equals("osx") ? "universal" : cpu);
    }

    private static Map<String, String> properties() {
        Properties all = System.getProperties();
        return all.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, all::getProperty));
    }
}

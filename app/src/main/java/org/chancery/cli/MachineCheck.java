package org.chancery.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What of this machine the program needs beside Java: each thing in, whether it serves out. */
final class MachineCheck {

    /** The port that the desk opens where none is named. */
    static final int PORT = 7878;

    private static final long LEAST_BYTES = 1L << 30;

    /**
     * @param trouble what is wrong and what to do; empty where it serves
     * @param needed whether the program cannot do without
     */
    record Found(String what, String said, Optional<String> trouble, boolean needed) {
        boolean serves() {
            return trouble.isEmpty() || !needed;
        }
    }

    private MachineCheck() {}

    static List<Found> all(Path ledger) {
        return List.of(disk(ledger), port(), temporary());
    }

    /** Room where the ledger lies or would lie. */
    private static Found disk(Path ledger) {
        Path folder = ledger.toAbsolutePath();
        while (folder.getParent() != null && !Files.isDirectory(folder)) {
            folder = folder.getParent();
        }
        try {
            FileStore store = Files.getFileStore(folder);
            long free = store.getUsableSpace();
            String said = String.format(Locale.ROOT, "%,d MB free for %s", free >> 20, ledger);
            Optional<String> trouble = !Files.isWritable(folder)
                    ? Optional.of(folder + " may not be written to: change its permissions or name another --ledger")
                    : free < LEAST_BYTES ? Optional.of("less than 1 GB is free: make room") : Optional.empty();
            return new Found("disk", said, trouble, true);
        } catch (IOException e) {
            return new Found("disk", folder.toString(), Optional.of("it does not answer: " + e.getMessage()), true);
        }
    }

    private static Found port() {
        try (ServerSocket socket = new ServerSocket(PORT, 1, InetAddress.getLoopbackAddress())) {
            return new Found("port", socket.getLocalPort() + " is free on this machine", Optional.empty(), false);
        } catch (IOException e) {
            return new Found(
                    "port",
                    PORT + " is in use",
                    Optional.of("end the program that uses it, or give the desk another --port"),
                    false);
        }
    }

    /** Native libraries are unpacked there. */
    private static Found temporary() {
        String folder = System.getProperty("java.io.tmpdir", "");
        try {
            Path file = Files.createTempFile("chancery", ".try");
            Files.delete(file);
            return new Found("temporary", folder + " may be written to", Optional.empty(), true);
        } catch (IOException e) {
            return new Found(
                    "temporary",
                    folder + " may not be written to",
                    Optional.of("name another by JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=FOLDER"),
                    true);
        }
    }
}

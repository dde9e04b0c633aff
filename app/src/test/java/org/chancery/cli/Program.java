package org.chancery.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The real command in a process of its own, of the classes under test.
 *
 * @param folder where what it prints is kept until it is looked at
 * @param options Java's own
 */
record Program(Path folder, List<String> options) {

    record Ended(int exit, String out, String err) {}

    Program {
        options = List.copyOf(options);
    }

    static Program in(Path folder, String... options) {
        return new Program(folder, List.of(options));
    }

    Program with(String option) {
        List<String> more = new ArrayList<>(options);
        more.add(option);
        return new Program(folder, more);
    }

    /** The whole line that starts it. */
    List<String> line(String... command) {
        List<String> all = new ArrayList<>();
        all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        all.add("-XX:TieredStopAtLevel=1");
        all.add("-XX:+UseSerialGC");
        all.addAll(options);
        all.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        all.addAll(List.of(command));
        return all;
    }

    /** @param name under which its output is kept */
    Process start(String name, String... command) throws IOException {
        return started(name, line(command));
    }

    /** By the shell's script, to which the program is {@code "$@"}. */
    Ended inShell(String script, String... command) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("sh", "-c", script, "sh"));
        all.addAll(line(command));
        return end("shell", started("shell", all));
    }

    private Process started(String name, List<String> line) throws IOException {
        return new ProcessBuilder(line)
                .redirectOutput(folder.resolve(name + ".out").toFile())
                .redirectError(folder.resolve(name + ".err").toFile())
                .start();
    }

    Ended end(String name, Process process) throws IOException, InterruptedException {
        int exit = process.waitFor();
        return new Ended(exit, said(name + ".out"), said(name + ".err"));
    }

    Ended run(String... command) throws IOException, InterruptedException {
        return end("run", start("run", command));
    }

    /** What the program said, without what newer Javas say of native access and of temporary folders. */
    String said(String file) throws IOException {
        String all = Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
        return all.replaceAll("(?m)^WARNING: .*\\R(\\R)?", "");
    }
}

package org.chancery.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chancery.encoder.Checkup;
import org.chancery.encoder.Encoder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code doctor}: this machine in, what of the program works on it out. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Says whether the encoder works here, and whether it decides as it did where it was made.",
        footer = {
            "",
            "The encoder's decisions on a reference text should be the same on every machine. Its bare scores may differ",
            "in their last digits between kinds of processor, which is told and is no fault.",
            "Without the encoder the program goes on with its rules alone."
        })
final class DoctorCommand implements Callable<Integer> {

    @Option(
            names = "--write",
            paramLabel = "FILE",
            description = "Write what the encoder decides here: the reference.tsv of a new model.")
    private @Nullable Path write;

    private final Terminal terminal;

    DoctorCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Encoder encoder = Encoder.standard();
        try (Output out = Output.open(terminal, Optional.empty())) {
            out.write(line("java", Runtime.version() + ", " + property("os.name") + " " + property("os.arch")));
            if (!encoder.usable()) {
                out.write(line("encoder", "not usable: " + encoder.trouble().orElse("")));
                out.complete();
                return Exit.SOME_FAILED;
            }
            out.write(line("native", "ONNX Runtime " + encoder.runtime().orElse("")));
            out.write(line("model", encoder.name()));
            Checkup checkup = encoder.checkup();
            if (write != null) {
                store(checkup, write);
            }
            boolean sound = write != null || report(checkup, out);
            out.write(line("encoder", sound ? "ok" : "not as it was made"));
            out.complete();
            return sound ? Exit.DONE : Exit.SOME_FAILED;
        }
    }

    private static boolean report(Checkup checkup, Output out) throws IOException {
        if (!checkup.comparable()) {
            out.write(line("decisions", "nothing to compare with: the model came without a reference of its own"));
            return false;
        }
        List<String> others = checkup.otherDecisions();
        out.write(line(
                "decisions",
                others.isEmpty()
                        ? "as where the model was made"
                        : "others than where it was made: " + String.join(", ", others)));
        out.write(line(
                "scores",
                checkup.sameScores()
                        ? "the same to the last bit"
                        : "differ from where the model was made, as they may on another kind of processor"));
        return others.isEmpty();
    }

    private void store(Checkup checkup, Path file) throws IOException {
        try (Output out = Output.open(terminal, Optional.of(file))) {
            out.write(checkup.lines());
            out.complete();
        }
    }

    private static String property(String name) {
        return System.getProperty(name, "?");
    }

    private static String line(String what, String said) {
        return String.format(java.util.Locale.ROOT, "%-10s %s%n", what, said);
    }
}

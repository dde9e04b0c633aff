package org.chancery.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.chancery.encoder.Checkup;
import org.chancery.encoder.Encoder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code doctor}: this machine in, what of the program works on it out. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description =
                "Says whether this machine serves, whether the encoder decides as it did where it was made, and whether a ledger is sound.",
        footer = {
            "",
            "The encoder is the small neural network that reads every word. It reads a reference text here, and what it",
            "decides is compared, by hashes, with what it decided where it was made. Machines with the same kind of",
            "processor give the same bits. Between kinds of processor bare scores differ in their last digits, and so may a",
            "decision in a thousand or two where two choices were close: the records name the model, not the processor.",
            "Without the encoder the program goes on by rules alone and says so.",
            "",
            "With --ledger every row of it is looked at and what is wrong is named; --save writes what can be read of a damaged",
            "one into a new file.",
            "",
            "Exit code 1: something does not serve, more than one decision in 500 is another, or the ledger is damaged."
        })
final class DoctorCommand implements Callable<Integer> {

    @Option(
            names = "--write",
            paramLabel = "FILE",
            description = "Write what the encoder decides here: the reference.tsv of a new model.")
    private @Nullable Path write;

    @Option(names = "--ledger", paramLabel = "FILE", description = "Look this ledger over, row by row.")
    private @Nullable Path ledger;

    @Option(
            names = "--save",
            paramLabel = "NEW",
            description = "With --ledger: write what can be read of it into this new file.")
    private @Nullable Path save;

    private final Terminal terminal;

    DoctorCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (save != null && ledger == null) {
            throw new IllegalArgumentException("--save goes with --ledger");
        }
        try (Output out = Output.open(terminal, Optional.empty())) {
            boolean sound = ledger == null
                    ? machine(out)
                    : save == null ? new LedgerDoctor(out).examine(ledger) : new LedgerDoctor(out).save(ledger, save);
            out.complete();
            return sound ? Exit.DONE : Exit.SOME_FAILED;
        }
    }

    private boolean machine(Output out) throws IOException {
        out.write(line("java", Runtime.version() + ", " + property("os.name") + " " + property("os.arch")));
        boolean serves = true;
        for (MachineCheck.Found f : MachineCheck.all(UserFolder.ledger())) {
            out.write(line(f.what(), f.said() + f.trouble().map(t -> ": " + t).orElse("")));
            serves &= f.serves();
        }
        return encoder(out) && serves;
    }

    private boolean encoder(Output out) throws IOException {
        Encoder encoder = Encoder.standard();
        out.write(line("lexicon", Overlay.told(UserFolder.lexicon())));
        if (!encoder.usable()) {
            out.write(line("encoder", "not usable: " + encoder.trouble().orElse("")));
            return false;
        }
        out.write(line("native", "ONNX Runtime " + encoder.runtime().orElse("")));
        out.write(line("model", encoder.name()));
        Checkup checkup = encoder.checkup();
        if (write != null) {
            store(checkup, write);
            out.write(line("decisions", checkup.decisions() + " written to " + write));
        } else if (checkup.storedModel().isEmpty()) {
            out.write(line("decisions", "nothing to compare with: the model came without a reference.tsv"));
        } else {
            report(checkup, out);
        }
        boolean sound = write != null || checkup.storedModel().isEmpty() || checkup.sound();
        out.write(line("encoder", sound ? "ok" : "not as where the model was made: do not compare its findings"));
        return sound;
    }

    private static void report(Checkup checkup, Output out) throws IOException {
        if (!checkup.comparable()) {
            out.write(line(
                    "decisions",
                    "nothing to compare with: reference.tsv is of another model, "
                            + checkup.storedModel().orElse("")));
            return;
        }
        Map<String, Integer> others = checkup.otherDecisions();
        int count = others.values().stream().mapToInt(n -> n).sum();
        String where = others.entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
        out.write(line(
                "decisions",
                Checkup.decided(checkup.here()) + ", "
                        + (count == 0
                                ? "all " + checkup.decisions() + " as where the model was made"
                                : "where the model was made " + Checkup.decided(checkup.stored()) + ": " + count
                                        + " of " + checkup.decisions() + " are others (" + where + ")")));
        out.write(line(
                "scores",
                Checkup.scores(checkup.here()) + ", "
                        + (checkup.sameScores()
                                ? "the same to the last bit"
                                : "where the model was made " + Checkup.scores(checkup.stored())
                                        + ": another kind of processor adds up in another order")));
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

    static String line(String what, String said) {
        return String.format(java.util.Locale.ROOT, "%-10s %s%n", what, said);
    }
}

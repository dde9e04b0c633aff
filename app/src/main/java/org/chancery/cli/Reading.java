package org.chancery.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chancery.ingest.InOrder;
import org.chancery.source.Capture;
import org.chancery.source.Failure;
import org.chancery.source.Input;
import org.chancery.source.Inputs;

/** Reads inputs over all cores and writes what came of them in their order; errors go to standard error and stop nothing. */
final class Reading {

    private final Terminal terminal;
    private final Function<Capture, Capture> told;
    private int failed;
    private int broken;
    private boolean first = true;

    /** @param told adds what the caller said about an input */
    Reading(Terminal terminal, Function<Capture, Capture> told) {
        this.terminal = terminal;
        this.told = told;
    }

    private record Result(Optional<String> text, Optional<Failure> failure, boolean broken) {}

    /** @param print reads one input and says what is written of it; the exit code comes back */
    int run(Inputs inputs, int threads, Function<Capture, String> print, Format.Frame frame, Optional<Path> file) {
        Progress progress = new Progress(terminal);
        Complaints complaints = new Complaints(terminal);
        try (Output out = Output.open(terminal, file)) {
            out.write(frame.before());
            InOrder.run(inputs, Reading::weight, threads, input -> read(input, print), result -> {
                result.failure.ifPresent(f -> {
                    progress.clear();
                    complaints.add(f);
                });
                if (result.text.isPresent()) {
                    if (first) {
                        progress.clear();
                        WithoutEncoder.tell(terminal);
                    }
                    out.write(first ? "" : frame.between());
                    out.write(result.text.get());
                    first = false;
                }
                failed += result.failure.isPresent() ? 1 : 0;
                broken += result.broken ? 1 : 0;
                progress.step(result.failure.isEmpty());
            });
            out.write(frame.after());
            out.complete();
        } catch (IOException e) {
            return notWritten(file, e);
        }
        progress.end();
        complaints.end();
        return broken > 0 ? Exit.INTERNAL : failed > 0 ? Exit.SOME_FAILED : Exit.DONE;
    }

    private int notWritten(Optional<Path> file, IOException e) {
        boolean readerLeft = file.isEmpty() && String.valueOf(e.getMessage()).contains("Broken pipe");
        if (!readerLeft) {
            String place = file.map(Path::toString).orElse("standard output");
            terminal.complain(
                    place, "writing failed: " + e, "check the folder, its permissions and the room on the disk");
        }
        return Exit.NOT_WRITTEN;
    }

    private Result read(Input input, Function<Capture, String> print) {
        if (input instanceof Failure failure) {
            return new Result(Optional.empty(), Optional.of(failure), false);
        }
        Capture capture = (Capture) input;
        try {
            return new Result(Optional.of(print.apply(told.apply(capture))), Optional.empty(), false);
        } catch (RuntimeException | StackOverflowError e) { // a mistake of the program's own: the other inputs go on
            Failure failure = new Failure(
                    capture.place(), "internal error: " + e + at(e), "please report it, with this input if you may");
            return new Result(Optional.empty(), Optional.of(failure), true);
        }
    }

    private static String at(Throwable e) {
        return List.of(e.getStackTrace()).stream()
                .filter(frame -> frame.getClassName().startsWith("org.chancery"))
                .findFirst()
                .map(frame -> " at " + frame)
                .orElse("");
    }

    private static long weight(Input input) {
        return input instanceof Capture c ? c.bytes().length() : 0;
    }
}

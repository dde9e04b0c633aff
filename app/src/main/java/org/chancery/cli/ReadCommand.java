package org.chancery.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chancery.Chancery;
import org.chancery.lexicon.Lexicon;
import org.chancery.source.Capture;
import org.chancery.source.Failure;
import org.chancery.source.Given;
import org.chancery.source.Input;
import org.chancery.source.Inputs;
import org.chancery.source.Sources;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code read}: places in, the record of their statements out. */
@Command(name = "read", description = "Reads pages and texts and prints who said what to whom.")
final class ReadCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "PLACE", arity = "1..*", description = "File, folder, or - for standard input.")
    private List<String> places = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORM",
            defaultValue = "text",
            description = "One of: ${COMPLETION-CANDIDATES}.")
    private Format format = Format.TEXT;

    @Option(names = "--id", paramLabel = "ID", description = "The id of the one article that is read.")
    private @Nullable String id;

    @Option(names = "--outlet", paramLabel = "NAME", description = "Who published it, where the input does not say.")
    private @Nullable String outlet;

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "The day of publication, YYYY-MM-DD, where a page bears none.")
    private @Nullable String published;

    @Option(
            names = "--lexicon",
            paramLabel = "DIR",
            description = "Your own word lists and rules, laid over the built-in ones.")
    private @Nullable Path lexicon;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write there; the file appears whole or not at all.")
    private @Nullable Path output;

    private final Terminal terminal;

    ReadCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    private record Result(String text, Optional<Failure> failure, boolean internal) {}

    @Override
    public Integer call() throws IOException {
        Lexicon words = Lexicon.english();
        Chancery chancery = Chancery.with(lexicon == null ? words : words.overlaidBy(lexicon));
        if (published != null) {
            try {
                java.time.LocalDate.parse(published);
            } catch (java.time.DateTimeException e) {
                throw new ParameterException(
                        spec.commandLine(), "--published: '" + published + "' is no date (write YYYY-MM-DD)");
            }
        }
        boolean pretty = places.size() == 1
                && !places.get(0).contains(".jsonl")
                && Path.of(places.get(0)).toFile().isFile();
        int[] failed = new int[2];
        int threads = pretty ? 1 : Runtime.getRuntime().availableProcessors();
        try (Inputs inputs = Sources.with(terminal.in()).open(places);
                Output out = Output.open(terminal, Optional.ofNullable(output))) {
            InOrder.run(inputs, ReadCommand::weight, threads, input -> read(chancery, input, pretty), result -> {
                result.failure.ifPresent(f -> terminal.complain(f.place(), f.problem(), f.advice()));
                failed[result.internal ? 1 : 0] += result.failure.isPresent() ? 1 : 0;
                out.write(result.text);
            });
            out.complete();
        }
        return failed[1] > 0 ? Exit.INTERNAL : failed[0] > 0 ? Exit.SOME_FAILED : Exit.DONE;
    }

    private static long weight(Input input) {
        return input instanceof Capture c ? c.bytes().length() : 0;
    }

    private Result read(Chancery chancery, Input input, boolean pretty) {
        if (input instanceof Failure failure) {
            return new Result("", Optional.of(failure), false);
        }
        Capture capture = (Capture) input;
        try {
            return new Result(format.print(chancery.read(given(capture)), pretty), Optional.empty(), false);
        } catch (RuntimeException | StackOverflowError e) {
            return new Result(
                    "",
                    Optional.of(
                            new Failure(capture.place(), "internal error: " + e, "please report it with this input")),
                    true);
        }
    }

    private Capture given(Capture capture) {
        Given g = capture.given();
        return capture.with(new Given(
                g.id().or(() -> Optional.ofNullable(id)),
                g.title(),
                g.url(),
                g.outlet().or(() -> Optional.ofNullable(outlet)),
                g.published().or(() -> Optional.ofNullable(published)),
                g.extra()));
    }
}

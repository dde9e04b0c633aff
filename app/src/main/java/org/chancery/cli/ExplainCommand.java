package org.chancery.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.dossier.Audit;
import org.chancery.dossier.Dossier;
import org.chancery.event.Event;
import org.chancery.source.Capture;
import org.chancery.source.Failure;
import org.chancery.source.Input;
import org.chancery.source.Inputs;
import org.chancery.source.Sources;
import org.chancery.statement.Statement;
import org.chancery.text.CodePoints;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explain}: one article in, what made each finding out. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description =
                "Shows what made each finding: sieve, rule and file line; and for near misses and known predicates without an event why not.",
        footer = {
            "",
            "Examples:",
            "  chancery explain article.txt                 the whole article: blocks, cast, statements, events, near misses",
            "  chancery explain article.txt s6              one statement",
            "  chancery explain article.txt e3              one event: rule, arguments, who they are and why",
            "  chancery explain article.txt --at 1042       one place, counted in characters (code points) from 0",
            "  chancery explain feed.jsonl:17               the article on line 17",
            "  chancery explain article.txt --audit         whether the record keeps its promises"
        })
final class ExplainCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PLACE", description = "A file, FILE:LINE for JSONL, '-' or an address.")
    private String place = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "ID",
            description = "A statement's or an event's id, as 'read' shows it.")
    private @Nullable String finding;

    @Option(names = "--at", paramLabel = "OFFSET", description = "What stands at this character of the article's text.")
    private @Nullable Integer at;

    @Option(names = "--tokens", description = "All sentences with their tokens, tags and lemmas as well.")
    private boolean tokens;

    @Option(names = "--audit", description = "Check the record's invariants; exit code 1 where one is broken.")
    private boolean audit;

    @Mixin
    private final Told told = new Told();

    private final Terminal terminal;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** How a reader asks about an article that {@code read} has shown; empty where it cannot be read again. */
    static Optional<String> invocation(String place) {
        String command = System.getProperty("chancery.command", "chancery");
        boolean plain = place.chars().allMatch(c -> Character.isLetterOrDigit(c) || "/._:-+,=@%~".indexOf(c) >= 0);
        String quoted = plain ? place : "'" + place.replace("'", "'\\''") + "'";
        return place.equals("stdin") ? Optional.empty() : Optional.of(command + " explain " + quoted);
    }

    @Override
    public Integer call() throws IOException {
        told.check();
        Input input = input();
        if (input instanceof Failure failure) {
            terminal.complain(failure.place(), failure.problem(), failure.advice());
            return Exit.SOME_FAILED;
        }
        Dossier dossier = told.chancery().read(told.add((Capture) input));
        WithoutEncoder.tell(terminal);
        List<Audit.Violation> broken = audit ? Audit.of(dossier) : List.of();
        try (Output out = Output.open(terminal, Optional.empty())) {
            out.write(audit ? held(broken) : explanation(dossier));
        }
        broken.forEach(
                v -> terminal.complain(input.place(), v.toString(), "please report it, with this input if you may"));
        return broken.isEmpty() ? Exit.DONE : Exit.SOME_FAILED;
    }

    private static String held(List<Audit.Violation> broken) {
        return Audit.invariants().stream()
                .map(name -> (broken.stream().anyMatch(v -> v.invariant().equals(name)) ? "broken  " : "holds   ")
                        + name + "\n")
                .collect(Collectors.joining());
    }

    private String explanation(Dossier dossier) {
        Explanation explanation = new Explanation(dossier, new Style(terminal.coloured()));
        if (at != null) {
            int length = CodePoints.of(dossier.article().words())
                    .fromUtf16(dossier.article().words().length());
            if (at < 0 || at >= length) {
                throw new ParameterException(
                        spec.commandLine(), "--at " + at + " lies outside the text of " + length + " characters");
            }
            return explanation.at(at);
        }
        if (finding == null) {
            return explanation.overview(tokens);
        }
        return explained(dossier, explanation, finding)
                .orElseThrow(() -> new ParameterException(spec.commandLine(), unknown(dossier)));
    }

    /** Empty where there is no statement and no event of this id. */
    static Optional<String> explained(Dossier dossier, Explanation explanation, String id) {
        Optional<String> statement = dossier.statements().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .map(explanation::statement);
        return statement.or(() -> dossier.events().stream()
                .filter(e -> e.id().equals(id))
                .findFirst()
                .map(explanation::event));
    }

    private String unknown(Dossier dossier) {
        String known = Stream.concat(
                        dossier.statements().stream().map(Statement::id),
                        dossier.events().stream().map(Event::id))
                .collect(Collectors.joining(" "));
        return "there is no statement or event '" + finding + "' here ("
                + (known.isEmpty() ? "there is none at all" : "there are " + known) + ")";
    }

    private Input input() {
        String file = place;
        boolean line = place.matches(".+:[0-9]{1,9}") && !exists(place);
        if (line) {
            file = place.substring(0, place.lastIndexOf(':'));
        }
        try (Inputs inputs = Sources.with(terminal.in()).open(List.of(file))) {
            while (inputs.hasNext()) {
                Input input = inputs.next();
                if (!line || input.place().equals(place)) {
                    return input;
                }
            }
        }
        return new Failure(place, "there is no such line", "'read' shows the places that can be explained");
    }

    private static boolean exists(String place) {
        try {
            return Files.exists(Path.of(place)) || place.contains("://");
        } catch (InvalidPathException e) {
            return false;
        }
    }
}

package org.chancery.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chancery.Chancery;
import org.chancery.source.Capture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code demo}: reads the sample pages that come with the program, so that a newcomer sees what it does. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Reads the sample pages that come with the program.",
        footer = {"", "Examples:", "  chancery demo", "  chancery demo 03", "  chancery demo --list"})
final class DemoCommand implements Callable<Integer> {

    private static final String SAMPLES = "/org/chancery/samples/";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "SAMPLE", description = "The name of one sample; without it all are read.")
    private @Nullable String sample;

    @Option(names = "--list", description = "Only list the samples.")
    private boolean list;

    @Option(names = "--brief", description = "One line for each statement and event.")
    private boolean brief;

    private final Terminal terminal;

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        List<String> names = new ArrayList<>(samples());
        if (sample != null) {
            names.removeIf(n -> !n.equals(sample) && !n.startsWith(sample + "."));
            if (names.isEmpty()) {
                throw new ParameterException(
                        spec.commandLine(), "there is no sample '" + sample + "' (see demo --list)");
            }
        }
        Style style = new Style(terminal.coloured());
        try (Output out = Output.open(terminal, Optional.empty())) {
            Optional<Chancery> chancery = list ? Optional.empty() : Optional.of(Chancery.standard());
            for (String name : names) {
                if (chancery.isEmpty()) {
                    out.write(name + "\n");
                    continue;
                }
                Capture capture = capture(name);
                DossierText.Detail detail = new DossierText.Detail(brief, false, Optional.empty());
                out.write(style.faint("— " + name + " —") + "\n");
                out.write(DossierText.of(chancery.get().read(capture), style, detail));
                out.flush();
            }
            if (chancery.isPresent()) {
                WithoutEncoder.tell(terminal);
            }
        }
        return Exit.DONE;
    }

    private static List<String> samples() {
        return resource("index.txt")
                .lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .toList();
    }

    private static Capture capture(String name) {
        String id = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        return name.endsWith(".html") ? Capture.ofHtml(id, resource(name)) : Capture.ofText(id, resource(name));
    }

    private static String resource(String name) {
        try (InputStream in = DemoCommand.class.getResourceAsStream(SAMPLES + name)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without its sample " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the sample " + name, e);
        }
    }
}

package org.chancery.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chancery.gazetteer.Gazetteer;
import org.chancery.gazetteer.Place;
import org.chancery.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code places}: GeoNames files in, the user's own table of places out; a name in, the places that bear it out. */
@Command(
        name = "places",
        mixinStandardHelpOptions = true,
        description = "Shows which places are known, and adds your own.",
        synopsisSubcommandLabel = "(import | lookup)",
        footer = {
            "",
            "Examples:",
            "  chancery places lookup Tripoli               all that bear the name, the best known first",
            "  chancery places lookup \"Paris, Texas\"        the one within Texas",
            "  chancery places import LB.txt                a country's file of GeoNames, into your own folder",
            "  chancery places import cities500.txt --least 5000 --lexicon mine"
        })
final class PlacesCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private final Terminal terminal;

    PlacesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: import or lookup");
    }

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description =
                    "Adds the places of GeoNames files (19 columns, unzipped) to places.tsv of your lexicon folder.")
    int importFiles(
            @Parameters(
                            arity = "1..*",
                            paramLabel = "FILE",
                            description = "Files as GeoNames offers them for download.")
                    List<Path> files,
            @Option(
                            names = "--lexicon",
                            paramLabel = "DIR",
                            description =
                                    "Your folder; without it CHANCERY_HOME/lexicon or where your system keeps data.")
                    @Nullable Path directory,
            @Option(
                            names = "--least",
                            paramLabel = "N",
                            defaultValue = "0",
                            description = "Leave out towns with fewer people.")
                    long least)
            throws IOException {
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new IllegalArgumentException("no file at " + file);
            }
        }
        Path folder = directory == null ? UserFolder.lexicon() : directory;
        GeoNames.Import made = new GeoNames(Lexicon.english(), least).read(files);
        Path written = PlacesFile.add(folder, made.rows(), terminal);
        terminal.err()
                .println(made.rows().size() + " places are in " + written + "; left out: " + made.otherKinds()
                        + " of other kinds, " + made.tooSmall() + " with too few people");
        return Exit.DONE;
    }

    @Command(
            name = "lookup",
            mixinStandardHelpOptions = true,
            description = "Shows the places of a name, the best known first.")
    int lookup(
            @Parameters(arity = "1..*", paramLabel = "NAME", description = "One name; 'Flint, Mich.' for one within.")
                    List<String> name,
            @Option(
                            names = "--lexicon",
                            paramLabel = "DIR",
                            description = "Your folder, laid over the built-in places.")
                    @Nullable Path directory) {
        String asked = String.join(" ", name);
        Gazetteer gazetteer = new Gazetteer(lexicon(directory));
        List<Place> found = found(gazetteer, asked);
        if (found.isEmpty()) {
            terminal.complain("places", "no place is known as '" + asked + "'", "add it with 'chancery places import'");
            return Exit.SOME_FAILED;
        }
        PrintStream out = new PrintStream(terminal.out(), true, StandardCharsets.UTF_8);
        found.forEach(place -> out.println(shown(place)));
        if (gazetteer.isDoubtful(asked)) {
            out.println("“" + asked + "” is a common word or a person's name too: only a setting makes a place of it");
        }
        out.flush();
        return Exit.DONE;
    }

    /** The user's folder is laid over where he names one, or has one. */
    private static Lexicon lexicon(@Nullable Path directory) {
        Path folder = directory == null ? UserFolder.lexicon() : directory;
        return directory == null && !Files.isDirectory(folder)
                ? Lexicon.english()
                : Lexicon.english().overlaidBy(folder);
    }

    private static List<Place> found(Gazetteer gazetteer, String asked) {
        int comma = asked.lastIndexOf(',');
        Optional<Place> within = comma > 0
                ? gazetteer.within(
                        asked.substring(0, comma).strip(),
                        asked.substring(comma + 1).strip())
                : Optional.empty();
        return within.map(List::of).orElseGet(() -> gazetteer.places(asked));
    }

    private static String shown(Place place) {
        return String.join(
                " · ",
                place.name(),
                place.country().isEmpty() ? "no one country" : place.country(),
                place.kind() + (place.province().isEmpty() ? "" : " in " + place.province()),
                String.format(Locale.ROOT, "%.2f %.2f", place.latitude(), place.longitude()),
                "weight " + place.weight());
    }
}

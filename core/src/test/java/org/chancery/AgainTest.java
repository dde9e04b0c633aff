package org.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.chancery.dossier.Audit;
import org.chancery.dossier.Dossier;
import org.chancery.dossier.DossierJson;
import org.chancery.json.JsonWriter;
import org.chancery.lexicon.Lazy;
import org.chancery.lexicon.Lexicon;
import org.chancery.memory.MemoryException;
import org.chancery.source.Bytes;
import org.chancery.source.Capture;
import org.chancery.source.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An article that is read again from what was kept of its first reading says what a fresh reading says, byte by byte. */
class AgainTest {

    private static final Chancery HOUSE = Chancery.standard();

    private record First(Capture capture, Dossier dossier) {}

    private static final Lazy<List<First>> SAMPLES = new Lazy<>(() -> in(Path.of("../samples")).stream()
            .map(c -> new First(c, HOUSE.read(c)))
            .toList());

    @TempDir
    Path folder;

    private static Capture capture(Path file) {
        try {
            boolean html = file.toString().endsWith(".html");
            Bytes bytes = Bytes.of(Files.readAllBytes(file));
            Capture.Kind kind = html ? Capture.Kind.HTML : Capture.Kind.PLAIN;
            String id = file.getFileName().toString();
            return new Capture(id, id, kind, bytes, Optional.empty(), Optional.empty(), Given.nothing(), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Capture> in(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(f -> f.toString().matches(".*\\.(txt|html)"))
                    .sorted()
                    .map(AgainTest::capture)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String written(Dossier dossier) {
        return JsonWriter.line(DossierJson.of(dossier));
    }

    private static Optional<Dossier> again(Chancery now, Dossier first) {
        try {
            return now.again(HOUSE.remember(first), first.article().words());
        } catch (MemoryException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same house with another lexicon: how many of the samples it could read again, each equal to its fresh reading. */
    private long equalAgain(String file, String rows) throws IOException {
        Files.writeString(folder.resolve(file), rows);
        Chancery now = Chancery.with(Lexicon.english().overlaidBy(folder));
        long made = 0;
        boolean changed = false;
        for (First sample : SAMPLES.get()) {
            Dossier first = sample.dossier();
            Optional<Dossier> again = again(now, first);
            if (again.isPresent()) {
                Dossier fresh = now.read(sample.capture());
                assertThat(written(again.get())).as(fresh.article().id()).isEqualTo(written(fresh));
                assertThat(Audit.of(again.get())).as(fresh.article().id()).isEmpty();
                changed |= !fresh.statements().equals(first.statements())
                        || !fresh.events().equals(first.events())
                        || !fresh.cast().equals(first.cast());
                made++;
            }
        }
        assertThat(changed).as("what was changed changes something").isTrue();
        return made;
    }

    @Test
    void with_nothing_changed_every_input_gives_its_first_dossier() throws URISyntaxException {
        Path odd = Path.of(
                Objects.requireNonNull(AgainTest.class.getResource("/odd")).toURI());
        List<String> failures = new ArrayList<>();
        Stream.of(
                        SAMPLES.get().stream().map(First::capture),
                        in(odd).stream(),
                        LongStream.rangeClosed(50_001, 50_200).mapToObj(AnyText::of))
                .flatMap(all -> all)
                .forEach(capture -> {
                    Dossier first = HOUSE.read(capture);
                    Optional<Dossier> again = again(HOUSE, first);
                    if (again.isEmpty()) {
                        failures.add(capture.id() + ": to be read anew");
                    } else if (!written(again.get()).equals(written(first))) {
                        failures.add(capture.id() + ": another dossier");
                    } else if (!again.get().attributions().equals(first.attributions())
                            || !again.get().chronicle().equals(first.chronicle())) {
                        failures.add(capture.id() + ": other reasons");
                    } else {
                        Audit.of(again.get()).forEach(v -> failures.add(capture.id() + ": " + v));
                    }
                });
        assertThat(failures).isEmpty();
    }

    @Test
    void what_is_kept_of_a_second_reading_is_what_was_kept_of_the_first() {
        for (First sample : SAMPLES.get()) {
            assertThat(HOUSE.remember(again(HOUSE, sample.dossier()).orElseThrow()))
                    .as(sample.capture().id())
                    .isEqualTo(HOUSE.remember(sample.dossier()));
        }
    }

    @Test
    void changed_actions_are_applied_again() throws IOException {
        String columns = "# columns predicate pos when type mode cameo actor recipient context\n";
        assertThat(equalAgain(
                        "actions.tsv", "# replaces\n" + columns + "meet\tv\t-\tCONSULT\tvisit\t040\tsubj\tobj\t-\n"))
                .isEqualTo(SAMPLES.get().size());
    }

    @Test
    void changed_actors_are_applied_again() throws IOException {
        String columns = "# columns name other type country sector role from to id\n";
        assertThat(equalAgain("actors.tsv", "# replaces\n" + columns + "United Nations\tUN\torganization\tIGO\tIGO\n"))
                .isEqualTo(SAMPLES.get().size());
    }

    @Test
    void changed_stances_are_applied_again() throws IOException {
        String columns = "# columns cue kind stance negated to whether\n";
        assertThat(equalAgain("stances.tsv", columns + "say\tbelief\tdoubts\t-\t-\t-\n"))
                .isEqualTo(SAMPLES.get().size());
    }

    @Test
    void changed_titles_are_applied_again() throws IOException {
        String columns = "# columns title also gender sector role\n";
        assertThat(equalAgain("titles.tsv", "# replaces\n" + columns + "Mr\tMister\tm\n"))
                .isEqualTo(SAMPLES.get().size());
    }

    @Test
    void changed_lemmas_are_applied_again_to_the_words_that_the_encoder_read() throws IOException {
        assertThat(equalAgain("lemmas.tsv", "# columns form tag lemma\nsaid\tVERB\tmeet\n"))
                .isPositive();
    }

    @Test
    void changed_rules_are_applied_again_as_far_as_they_ask_nothing_new() throws IOException {
        String rule =
                """
                # replaces
                rule   bare-clause        # X said the plan was …
                sieve  indirect
                when   {source:SUBJECT} {cue:CUE(clause)} ADV? {content:CLAUSE}
                  + {source:The mayor} {cue:said} {content:the bridge was safe}.
                  - The mayor walked home.
                """;
        assertThat(equalAgain("statements.rules", rule))
                .isGreaterThan(SAMPLES.get().size() / 2);
    }

    @Test
    void words_that_the_encoder_was_never_asked_about_are_read_anew() throws IOException {
        Capture capture = Capture.ofText(
                "fair",
                "Fair opens early\n\nAda Berg opened the fair of Lund on Tuesday. The baker closed his shop at noon.\n");
        Files.writeString(folder.resolve("cues.tsv"), "# columns cue pos frames\nopen\tverb\tobject:999/1000\n");
        Chancery now = Chancery.with(Lexicon.english().overlaidBy(folder));
        Dossier first = HOUSE.read(capture);
        assertThat(again(HOUSE, first).isPresent()).isTrue();
        assertThat(again(now, first).isPresent()).isFalse();
    }

    @Test
    void another_way_to_read_pages_asks_for_the_page() throws IOException {
        Dossier first = SAMPLES.get().get(1).dossier();
        Files.copy(
                Objects.requireNonNull(AgainTest.class.getResourceAsStream("/org/chancery/en/article-authors.tsv")),
                folder.resolve("article-authors.tsv"));
        Chancery now = Chancery.with(Lexicon.english().overlaidBy(folder));
        assertThat(HOUSE.stages().changedTo(now.stages())).containsExactly("article");
        assertThat(again(now, first).isPresent()).isFalse();
    }
}

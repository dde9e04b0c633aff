package org.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.chancery.json.Json;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page rule has changed between two readings of many articles: what reviewers decided stays with the statements and events they decided on. */
class RebindingTest {

    private static final int ARTICLES = 200;
    private static final int DECISIONS = 500;
    private static final String CAPTION = "The harbour as it was seen on an evening in spring.";

    @TempDir
    Path folder;

    /** What a decision is on, with its record's number in the first reading. */
    private record Decided(int article, String kind, int number, long record) {}

    private static Json.Obj first(Varied varied, int i) {
        Json.Obj dossier = varied.dossier(i);
        return i % 5 == 4
                ? Repaged.unchanged(dossier)
                        .doubled(i % Repaged.blocks(dossier))
                        .dossier()
                : dossier;
    }

    /** A leading block gone, a caption gone, one more caption, a line more at the end, a block that was taken twice taken once. */
    private static Repaged second(Json.Obj dossier, int i, Random random) {
        Repaged same = Repaged.unchanged(dossier);
        int some = random.nextInt(Repaged.blocks(dossier));
        return switch (i % 5) {
            case 0 -> same.without(0);
            case 1 -> same.without(some).with(some, CAPTION);
            case 2 -> same.with(some, CAPTION).with(1_000, "All rights reserved.");
            case 3 -> same.doubled(some);
            default -> same.without(0).with(0, CAPTION);
        };
    }

    private static void store(Ledger ledger, List<Json.Obj> dossiers) {
        try (Writer writer = Writer.begin(ledger, "test", Json.object().build())) {
            dossiers.forEach(d -> writer.store(Stored.of(d)));
            writer.commit();
        }
    }

    private static List<Decided> findings(Ledger ledger) {
        List<Decided> all = new ArrayList<>();
        for (String kind : List.of("statement", "event")) {
            Sql.each(
                    ledger.connection(),
                    "SELECT a.name, x.number, x.record FROM " + kind
                            + " x JOIN article a ON a.current = x.version ORDER BY a.name, x.number",
                    r -> all.add(new Decided(
                            Integer.parseInt(r.need("name").replace("made/", "")),
                            kind,
                            (int) r.id("number"),
                            r.id("record"))));
        }
        return all;
    }

    private static Decision decision(Decided on, Random random) {
        boolean corrects = random.nextInt(3) == 0;
        return new Decision(
                String.format("made/%07d", on.article),
                on.kind,
                on.record,
                corrects ? "correct" : "accept",
                corrects ? Optional.of("span") : Optional.empty(),
                corrects ? Optional.of(Json.of("elsewhere")) : Optional.empty(),
                Optional.empty());
    }

    /** What is decided on before the second reading: what of it is where it should be, what is not, and what is gone with its words. */
    private record Came(List<Decided> bound, List<Decided> lost, Set<Long> gone) {}

    private static Came came(List<Decided> decided, List<Repaged> after, Set<Decided> now) {
        Came came = new Came(new ArrayList<>(), new ArrayList<>(), new TreeSet<>());
        for (Decided d : decided) {
            Repaged article = after.get(d.article);
            Integer number = (d.kind.equals("event") ? article.events() : article.statements()).get(d.number);
            if (number == null) {
                came.gone.add(d.record);
            } else {
                Decided there = new Decided(d.article, d.kind, number, d.record);
                (now.contains(there) ? came.bound : came.lost).add(there);
            }
        }
        return came;
    }

    @ParameterizedTest
    @ValueSource(ints = 20)
    void decisions_stay_with_what_they_are_on_when_a_page_rule_changes(int seed) {
        Random random = new Random(seed);
        Varied varied = new Varied(SampleLedger.dossiers(), seed);
        List<Json.Obj> before =
                IntStream.range(0, ARTICLES).mapToObj(i -> first(varied, i)).toList();
        List<Repaged> after = IntStream.range(0, ARTICLES)
                .mapToObj(i -> second(before.get(i), i, random))
                .toList();
        try (Ledger ledger = Ledger.open(folder.resolve("l.db"))) {
            store(ledger, before);
            List<Decided> all = findings(ledger);
            Collections.shuffle(all, random);
            List<Decided> decided = all.subList(0, DECISIONS);
            try (Decisions decisions = Decisions.by(ledger, "ada", "review")) {
                decided.forEach(d -> decisions.decide(decision(d, random)));
            }
            store(ledger, after.stream().map(Repaged::dossier).toList());

            Came came = came(decided, after, Set.copyOf(findings(ledger)));
            assertThat(came.gone).as("the rule has taken something away").hasSizeGreaterThan(10);
            assertThat(came.bound.size() / (double) (DECISIONS - came.gone.size()))
                    .isGreaterThanOrEqualTo(0.99);
            came.lost.forEach(l -> came.gone.add(l.record));
            assertThat(Sql.list(ledger.connection(), "SELECT record FROM unbound", r -> r.id("record")))
                    .as("what is not bound is listed")
                    .containsExactlyInAnyOrderElementsOf(came.gone);
            assertThat(Sql.list(ledger.connection(), "SELECT id FROM decisions", r -> r.id("id")))
                    .as("no decision is lost")
                    .hasSize(DECISIONS);
            assertThat(Examination.of(ledger, n -> {}).findings()).isEmpty();
        }
    }
}

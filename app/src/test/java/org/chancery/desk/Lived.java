package org.chancery.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.json.Json;
import org.chancery.ledger.Decision;
import org.chancery.ledger.Decisions;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.Records;
import org.chancery.ledger.SampleLedger;
import org.chancery.ledger.Sql;
import org.chancery.ledger.Stored;
import org.chancery.ledger.Writer;

/** A ledger that has been worked with, so that no view is empty: the samples, one quotation in five outlets, decisions of two reviewers, two actors merged. */
final class Lived {

    private Lived() {}

    static Path ledger(Path folder) {
        Path file = FiveOutlets.of(folder);
        try (Ledger ledger = Ledger.open(file)) {
            edit(ledger);
            List<Decision> judged = judged(ledger);
            review(ledger, "Ada Quist", judged);
            review(ledger, "Bo Lind", judged.subList(0, 9));
            merge(ledger);
        }
        return file;
    }

    /** Addresses of what is there, to which no link leads but a script or a form. */
    static List<String> addresses(Path file) {
        List<String> addresses = new ArrayList<>(List.of(
                "/search?q=the",
                "/search?what=events",
                "/network?what=events",
                "/dyads?what=actors",
                "/dyads?what=countries",
                "/actors?q=a",
                "/actors/decisions"));
        try (Ledger ledger = Ledger.read(file)) {
            Sql.each(
                    ledger.connection(),
                    "SELECT v.article, max(v.number) AS number, max(s.record) AS record FROM version v JOIN statement s ON s.version = v.id"
                            + " WHERE s.current = 1 GROUP BY v.article ORDER BY number DESC, v.article LIMIT 2",
                    row -> {
                        String record = Records.statement(row.id("record"));
                        String article = "/article/" + row.id("article");
                        addresses.addAll(List.of(
                                article + "?record=" + record,
                                article + "/card/" + record,
                                article + "/more?from=0",
                                article + "/versions",
                                "/record/" + record,
                                "/quotations/" + record));
                    });
        }
        return addresses;
    }

    private static List<Decision> judged(Ledger ledger) {
        List<Decision> judged = new ArrayList<>();
        Sql.each(
                ledger.connection(),
                "SELECT a.name, s.record FROM statement s JOIN version v ON v.id = s.version JOIN article a ON a.id = v.article"
                        + " WHERE s.current = 1 ORDER BY a.name, s.number LIMIT 12",
                row -> judged.add(new Decision(
                        row.need("name"),
                        "statement",
                        row.id("record"),
                        judged.size() % 4 == 3 ? "reject" : "accept",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())));
        return judged;
    }

    /** The second to review sees the fourth otherwise. */
    private static void review(Ledger ledger, String reviewer, List<Decision> judged) {
        try (Decisions decisions = Decisions.by(ledger, reviewer, "review")) {
            for (Decision d : judged) {
                boolean other = reviewer.startsWith("Bo") && d.verdict().equals("reject");
                decisions.decide(
                        other
                                ? new Decision(
                                        d.article(),
                                        d.kind(),
                                        d.record(),
                                        "accept",
                                        d.field(),
                                        d.value(),
                                        Optional.of("said so"))
                                : d);
            }
        }
    }

    /** An article that its outlet changed. */
    private static void edit(Ledger ledger) {
        Json.Obj base = SampleLedger.dossiers().stream()
                .filter(Planted::fits)
                .findFirst()
                .orElseThrow();
        try (Writer writer = Writer.begin(ledger, "edited", Json.object().build())) {
            for (String said : List.of(" firmly", " again and again")) {
                List<String> words = List.of(
                        "As it was told" + said,
                        "Mara Eck",
                        "Coast Courier",
                        "https://coast.example/told",
                        "Ida Brandt",
                        "then ",
                        said);
                writer.store(Stored.of(new Planted(base, 0).with(words)));
                writer.commit();
            }
        }
    }

    private static void merge(Ledger ledger) {
        List<Long> actors = Sql.list(
                ledger.connection(),
                "SELECT id FROM actor WHERE type = 'unnamed' ORDER BY name, id LIMIT 2",
                row -> row.id("id"));
        try (Decisions decisions = Decisions.by(ledger, "Ada Quist", "review")) {
            decisions.merge(actors.get(0), actors.get(1), Optional.of("the same"));
        }
    }

    /** Whoever asks gives a name to be known by as a reviewer, where the desk asks for one, and a text to be read, where it takes one. */
    static void settleIn(OpenDesk desk) {
        if (has(desk, "/review/name")) {
            desk.post("/review/name", Map.of("name", "Ada Quist", "back", "/"));
        }
    }

    static boolean has(OpenDesk desk, String path) {
        return desk.routes().stream().anyMatch(route -> route.path().equals(path));
    }
}

package org.chancery.score;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.chancery.Chancery;
import org.chancery.json.Json;

/** The folder of gold comes in; the figures that the project promises go out. The texts themselves never enter the repository. */
final class GoldFigures {

    private static final String REFERENCE = "bajwa-article";

    private final Path gold;
    private final Pipeline pipeline;
    private final Consumer<String> progress;

    GoldFigures(Path gold, Chancery chancery, Consumer<String> progress) {
        if (!Files.isDirectory(gold.resolve("polnear"))) {
            throw new IllegalArgumentException("no gold at " + gold + ": it has no folder 'polnear'");
        }
        this.gold = gold;
        this.pipeline = new Pipeline(chancery);
        this.progress = progress;
    }

    Figures measure() {
        return statements()
                .and(records())
                .and(reference())
                .and(dyads())
                .and(types())
                .and(parse("ewt-test"))
                .and(parse("gum-test"))
                .and(names("gum-test"))
                .and(names("gum-dev"))
                .and(pages("scrapinghub-dev"))
                .and(pages("wcxb-dev"))
                .and(flattened("flat"))
                .and(flattened("blob"));
    }

    private Figures statements() {
        progress.accept("polnear/dev");
        StatementScore score = StatementScorer.score(
                GoldFiles.lines(gold.resolve("polnear/dev.jsonl")),
                pipeline.records(gold.resolve("polnear/dev.input.jsonl")),
                StatementScorer.Options.standard().outermost());
        Figures.Sheet sheet = new Figures.Sheet()
                .value("polnear-dev.content-f1", score.f1("att", "content"))
                .value("polnear-dev.source-f1", score.f1("att", "+source"))
                .value("polnear-dev.full-f1", score.f1("att", "full"))
                .value("polnear-dev.exact-f1", score.f1("att", "exact"))
                .count("polnear-dev.articles", score.articles())
                .count("polnear-dev.without-prediction", score.missing());
        for (String kind : List.of("direct", "mixed", "indirect")) {
            sheet.value("polnear-dev." + kind + "-content-f1", score.f1("kind", kind))
                    .value("polnear-dev." + kind + "-source-f1", score.f1("kind+source", kind));
        }
        return sheet.done();
    }

    private Figures records() {
        progress.accept("records");
        List<GoldRecord> records =
                recordFiles(gold).stream().map(GoldFiles::record).toList();
        Map<String, Json.Obj> predictions = new LinkedHashMap<>();
        for (Json.Obj record : pipeline.records(gold.resolve("records/input.jsonl"))) {
            predictions.put(Fields.id(record), record);
        }
        RecordScore score = RecordScorer.score(records, predictions);
        return SampleFigures.records("records", score)
                .and(new Figures.Sheet()
                        .value("records.channel", score.channel())
                        .value("records.addressee-f1", score.addresseeF1())
                        .value("records.not-doubtful", score.notDoubtful())
                        .done());
    }

    /** The hand-made records of the gold, by name. */
    static List<Path> recordFiles(Path gold) {
        try (Stream<Path> files = Files.list(gold.resolve("records"))) {
            return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("listing the records in " + gold, e);
        }
    }

    private Figures reference() {
        progress.accept(REFERENCE);
        GoldRecord record = GoldFiles.record(gold.resolve(REFERENCE + "/gold.json"));
        Json.Obj prediction = pipeline.record(
                gold.resolve(REFERENCE + "/article.txt"),
                record.id(),
                Fields.string(record.gold(), "published").orElse("2020-01-08"));
        RecordScore score = RecordScorer.score(List.of(record), Map.of(record.id(), prediction));
        return new Figures.Sheet()
                .value("reference-article.strict", score.isStrict() ? 1 : 0)
                .value("reference-article.statement-f1", score.statementF1())
                .value("reference-article.speaker-right", score.speakerRecall())
                .value("reference-article.event-recall", score.eventRecall())
                .value("reference-article.event-countries", score.eventCountriesRecall())
                .value("reference-article.no-false-force", score.falseForce() == 0 ? 1 : 0)
                .count("reference-article.events-required", score.eventsRequired())
                .done();
    }

    /** Who did what to whom, by the countries of both sides. */
    private Figures dyads() {
        String suite = "plover-gsr-dev";
        progress.accept("events/" + suite);
        EventScore score = events(suite, Dyads.As.PAIRS, EventScorer.Convert.NONE, records(suite));
        Figures.Sheet sheet = new Figures.Sheet()
                .count(suite + ".articles", score.articles())
                .count(suite + ".without-prediction", score.missing());
        Map.of("type-f1", "none|root", "countries-f1", "country|none", "countries-and-type-f1", "country|root")
                .forEach((name, level) -> {
                    sheet.value(suite + "." + name, score.f1(level));
                    score.interval(level).ifPresent(i -> sheet.interval(suite + "." + name, i));
                });
        return sheet.done();
    }

    /** The one type that the gold gives of a sentence: of the main event, and among all. */
    private Figures types() {
        String suite = "plv-dev";
        progress.accept("events/" + suite);
        List<Json.Obj> records = records(suite);
        EventScore main = events(suite, Dyads.As.MAIN, EventScorer.Convert.PLV, records);
        EventScore types = events(suite, Dyads.As.TYPES, EventScorer.Convert.PLV, records);
        return new Figures.Sheet()
                .value(suite + ".main-accuracy", main.recall("none|root"))
                .value(suite + ".type-recall", types.recall("none|root"))
                .count(suite + ".articles", main.articles())
                .count(suite + ".without-prediction", main.missing())
                .done();
    }

    private List<Json.Obj> records(String suite) {
        return pipeline.records(gold.resolve("events/" + suite + ".input.jsonl"));
    }

    private EventScore events(String suite, Dyads.As as, EventScorer.Convert convert, List<Json.Obj> records) {
        return EventScorer.score(
                GoldFiles.lines(gold.resolve("events/" + suite + ".jsonl")), Dyads.of(records, as), convert, false);
    }

    /** The parse of a treebank's raw text, own tokens and sentences. */
    private Figures parse(String corpus) {
        progress.accept("treebank/" + corpus);
        Path file = gold.resolve("treebank/" + corpus + ".conllu");
        ParseScore score = ParseScorer.score(
                Treebank.of(GoldFiles.text(file), file.toString()),
                Treebank.of(pipeline.parse(RawText.in(file)), "the parse of " + file));
        return new Figures.Sheet()
                .value(corpus + ".las", score.las())
                .value(corpus + ".uas", score.uas())
                .value(corpus + ".upos", score.upos())
                .value(corpus + ".sentence-f1", score.sentences())
                .value(corpus + ".token-f1", score.tokens())
                .count(corpus + ".words", score.words())
                .done();
    }

    private Figures names(String corpus) {
        progress.accept("treebank/" + corpus + " names");
        Path file = gold.resolve("treebank/" + corpus + ".names.jsonl");
        NameScore score = NameScorer.score(GoldFiles.lines(file), pipeline.names(file));
        return new Figures.Sheet().value(corpus + ".name-f1", score.f1()).done();
    }

    private Figures pages(String corpus) {
        progress.accept("pages/" + corpus);
        Path folder = gold.resolve("pages").resolve(corpus);
        PageScore score = PageScorer.score(
                GoldFiles.lines(folder.resolve("gold.jsonl")), Pipeline.articles(folder.resolve("html")));
        Figures.Sheet sheet = new Figures.Sheet()
                .value(corpus + ".f1", score.f1())
                .value(corpus + ".exact", score.exact())
                .value(corpus + ".word-f1", score.word())
                .count(corpus + ".pages", score.pages())
                .count(corpus + ".without-prediction", score.missing());
        if (corpus.startsWith("wcxb")) { // the other gives no titles, authors or dates
            List.of("title", "author", "date").forEach(name -> sheet.value(corpus + "." + name, score.meta(name)));
        }
        return sheet.done();
    }

    private Figures flattened(String form) {
        progress.accept("pages/scrapinghub-dev/" + form);
        Path folder = gold.resolve("pages/scrapinghub-dev");
        PageScore score = PageScorer.score(
                GoldFiles.lines(folder.resolve("gold.jsonl")), Pipeline.articles(folder.resolve(form + ".jsonl")));
        return new Figures.Sheet()
                .value("scrapinghub-" + form + ".f1", score.f1())
                .done();
    }
}

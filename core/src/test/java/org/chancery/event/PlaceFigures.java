package org.chancery.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Analyst;
import org.chancery.analysis.Tag;
import org.chancery.analysis.Token;
import org.chancery.article.Article;
import org.chancery.article.Articles;
import org.chancery.encoder.Encoder;
import org.chancery.gazetteer.Gazetteer;
import org.chancery.json.Json;
import org.chancery.json.JsonReader;
import org.chancery.lexicon.Lexicon;
import org.chancery.page.Pages;
import org.chancery.source.Capture;
import org.chancery.text.CodePoints;
import org.chancery.text.Span;

/**
 * Development: folders of gold records come in; how often an event's place has the right country, given its trigger, goes out, and how often one is found
 * where the gold has none, rule by rule. {@code PlaceFigures [--show] FOLDER …}
 */
public final class PlaceFigures {

    private final Lexicon lexicon = Lexicon.english();
    private final Analyst analyst = new Analyst(lexicon, encoder());
    private final Pages pages = new Pages(lexicon);
    private final Articles articles = new Articles(lexicon);
    private final Gazetteer gazetteer = new Gazetteer(lexicon);
    private final PlaceWords words = PlaceWords.read(lexicon);
    private final Map<String, int[]> rules = new TreeMap<>();
    private int gold;
    private int right;
    private int wrong;
    private int none;
    private int added;
    private int rightlyNone;
    private boolean show;

    private PlaceFigures() {}

    private static Encoder encoder() {
        Encoder encoder = Encoder.standard();
        encoder.prepare();
        return encoder;
    }

    public static void main(String[] args) throws IOException {
        PlaceFigures figures = new PlaceFigures();
        for (String arg : args) {
            if (arg.equals("--show")) {
                figures.show = true;
            } else {
                try (Stream<Path> files = Files.list(Path.of(arg))) {
                    for (Path file : files.filter(f -> f.toString().endsWith(".json"))
                            .sorted()
                            .toList()) {
                        figures.read(file);
                    }
                }
            }
        }
        System.out.printf(
                "gold has a place: %d; right country %d, wrong %d, none found %d%n",
                figures.gold, figures.right, figures.wrong, figures.none);
        System.out.printf("gold has none: found one %d, none %d%n", figures.added, figures.rightlyNone);
        figures.rules.forEach((rule, c) ->
                System.out.printf("  %-60s right %d, wrong %d, gold has none %d%n", rule, c[0], c[1], c[2]));
    }

    private void read(Path file) throws IOException {
        Path text = Path.of(file.toString().replaceAll("\\.json$", ".txt"));
        if (!Files.exists(text)) {
            return;
        }
        String page = Files.readString(text);
        Article article = articles.article(pages.page(Capture.ofText(file.toString(), page)));
        Analysis analysis = analyst.analyse(article);
        Places places = new Places(analysis, gazetteer, words);
        CodePoints points = CodePoints.of(article.words());
        Json.Obj record = JsonReader.read(Files.readString(file)).asObject().orElseThrow();
        for (Json event : record.get("events").orElseThrow().asItems()) {
            count(file.getFileName().toString(), event.asObject().orElseThrow(), analysis, places, points);
        }
    }

    private void count(String file, Json.Obj event, Analysis analysis, Places places, CodePoints points) {
        List<Integer> span = event.get("trigger").orElseThrow().asItems().stream()
                .map(n -> Integer.parseInt(((Json.Num) n).literal()))
                .toList();
        Span trigger = points.toUtf16(new Span(span.get(0), span.get(1)));
        List<Token> tokens = analysis.tokens(trigger);
        int main = tokens.stream()
                .filter(t -> analysis.parse()
                        .map(p -> p.head(t.index())
                                .filter(h -> tokens.stream().anyMatch(o -> o.index() == h))
                                .isEmpty())
                        .orElse(true))
                .filter(t -> t.is(Tag.VERB, Tag.NOUN, Tag.PROPN, Tag.ADJ))
                .mapToInt(Token::index)
                .findFirst()
                .orElse(tokens.get(0).index());
        Optional<Places.Found> found = places.of(main);
        Optional<String> wanted = event.get("place")
                .flatMap(Json::asObject)
                .flatMap(p -> p.get("country"))
                .flatMap(Json::asText);
        Optional<String> country = found.flatMap(f -> f.where().country());
        boolean hit = wanted.isPresent() && country.equals(wanted);
        if (wanted.isPresent()) {
            gold++;
            right += hit ? 1 : 0;
            wrong += !hit && found.isPresent() ? 1 : 0;
            none += found.isEmpty() ? 1 : 0;
        } else {
            added += found.isPresent() ? 1 : 0;
            rightlyNone += found.isEmpty() ? 1 : 0;
        }
        found.ifPresent(f -> rules.computeIfAbsent(f.rule(), r -> new int[3])[wanted.isEmpty() ? 2 : hit ? 0 : 1]++);
        if (show && !hit && (wanted.isPresent() || found.isPresent())) {
            System.out.printf(
                    "%s | %s | gold %s | %s %s | %s%n    %s%n",
                    file,
                    trigger.in(analysis.text()),
                    event.get("place")
                                    .flatMap(Json::asObject)
                                    .flatMap(p -> p.get("text"))
                                    .flatMap(Json::asText)
                                    .orElse("-")
                            + " " + wanted.orElse(""),
                    found.map(f -> f.where().text()).orElse("none"),
                    country.orElse("-"),
                    found.map(Places.Found::rule).orElse(""),
                    analysis.sentenceAt(trigger.start())
                            .map(s -> s.span().in(analysis.text()).replace('\n', ' '))
                            .orElse(""));
        }
    }
}

package org.chancery.statement;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.chancery.actor.Cast;
import org.chancery.actor.Casting;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Analyst;
import org.chancery.analysis.Token;
import org.chancery.article.Article;
import org.chancery.article.Articles;
import org.chancery.attribution.Attribution;
import org.chancery.attribution.Attributions;
import org.chancery.attribution.Channels;
import org.chancery.attribution.MadeBy;
import org.chancery.dossier.Dossier;
import org.chancery.dossier.RecordJson;
import org.chancery.json.Json;
import org.chancery.json.JsonReader;
import org.chancery.json.JsonWriter;
import org.chancery.lexicon.Lexicon;
import org.chancery.page.Page;
import org.chancery.page.Pages;
import org.chancery.source.Capture;
import org.chancery.text.CodePoints;
import org.chancery.text.Span;

/**
 * Development: gold records come in; what cast and statement room make of their sources, cues and contents goes out as JSON lines, so that
 * {@code score_record.py} shows the errors of these two rooms alone. {@code GivenAttributions OUT GOLD.json …}, the text beside each.
 */
public final class GivenAttributions {

    private final Lexicon lexicon = Lexicon.english();
    private final Analyst analyst = new Analyst(lexicon);
    private final Casting casting = new Casting(lexicon);
    private final Statements statements = new Statements(lexicon);
    private final Channels channels = new Channels(lexicon);

    public static void main(String[] args) throws IOException {
        GivenAttributions given = new GivenAttributions();
        try (PrintStream out =
                new PrintStream(Files.newOutputStream(Path.of(args[0])), false, StandardCharsets.UTF_8)) {
            for (int i = 1; i < args.length; i++) {
                out.println(JsonWriter.line(given.record(Path.of(args[i]))));
            }
        }
    }

    private Json.Obj record(Path file) throws IOException {
        Json.Obj gold = (Json.Obj) JsonReader.read(Files.readString(file));
        Path beside = file.resolveSibling(file.getFileName().toString().replaceAll("\\.json$", ".txt"));
        String raw = Files.readString(Files.exists(beside) ? beside : file.resolveSibling("article.txt"));
        Page page = Pages.read(Capture.ofText(gold.text("id").orElseThrow(), raw));
        Article article = Articles.from(page);
        Analysis analysis = analyst.analyse(article);
        List<Attribution> found = attributions(gold, analysis);
        Cast cast = casting.cast(analysis, found);
        List<Statement> said = statements.record(analysis, found, cast);
        if (System.getProperty("why") != null) {
            for (Statement s : said) {
                System.err.println(s.content().get(0).in(analysis.text()).replace('\n', ' ') + " <- "
                        + s.source().stream().map(x -> x.in(analysis.text())).toList() + " "
                        + s.speaker().flatMap(cast::actor).map(a -> a.name()).orElse("-") + " " + s.confidence() + " "
                        + s.why());
            }
        }
        return RecordJson.of(new Dossier(
                Optional.of(page),
                article,
                analysis,
                new Attributions(found, List.of()),
                cast,
                said,
                new org.chancery.event.Chronicle(cast, List.of(), List.of()),
                List.of(),
                lexicon.hashes(),
                Optional.empty()));
    }

    private List<Attribution> attributions(Json.Obj gold, Analysis analysis) {
        CodePoints points = CodePoints.of(analysis.text());
        List<Attribution.Channel> named = channels.named(analysis);
        Map<String, Integer> index = new HashMap<>();
        List<Json> rows = gold.items("statements");
        for (Json row : rows) {
            index.put(row.asObject().orElseThrow().text("id").orElseThrow(), index.size());
        }
        List<Attribution> found = new ArrayList<>();
        for (Json row : rows) {
            Json.Obj s = row.asObject().orElseThrow();
            List<Span> source = spans(s.items("source"), points);
            List<Span> cue = spans(s.items("cue"), points);
            List<Span> content = spans(s.items("content"), points);
            OptionalInt parent =
                    s.text("reported_by").map(index::get).map(OptionalInt::of).orElse(OptionalInt.empty());
            found.add(new Attribution(
                    found.size(),
                    source,
                    cue,
                    content,
                    List.of(),
                    Attribution.Mode.valueOf(s.text("mode").orElseThrow().toUpperCase(Locale.ROOT)),
                    cue.stream()
                            .flatMap(c -> analysis.tokens(c).stream())
                            .map(Token::lemma)
                            .findFirst()
                            .orElse(""),
                    false,
                    channel(named, cue, content, analysis),
                    parent,
                    OptionalInt.empty(),
                    new MadeBy("gold", "given", Optional.empty(), Optional.empty()),
                    1));
        }
        return found;
    }

    /** The nearest in the cue's sentence, outside of the content. */
    private static Optional<Attribution.Channel> channel(
            List<Attribution.Channel> named, List<Span> cue, List<Span> content, Analysis analysis) {
        return cue.isEmpty()
                ? Optional.empty()
                : named.stream()
                        .filter(c -> analysis.sentenceAt(c.span().start())
                                .equals(analysis.sentenceAt(cue.get(0).start())))
                        .filter(c -> content.stream().noneMatch(x -> x.overlaps(c.span())))
                        .min(java.util.Comparator.comparingInt(
                                c -> Math.abs(c.span().start() - cue.get(0).start())));
    }

    private static List<Span> spans(List<Json> pairs, CodePoints points) {
        return pairs.stream()
                .map(p -> new Span(points.toUtf16(number(p, 0)), points.toUtf16(number(p, 1))))
                .toList();
    }

    private static int number(Json pair, int i) {
        return (int) ((Json.Num) pair.asItems().get(i)).value();
    }
}

package org.chancery.score;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chancery.Chancery;
import org.chancery.article.Articles;
import org.chancery.dossier.ArticleJson;
import org.chancery.dossier.ConlluText;
import org.chancery.dossier.NamesJson;
import org.chancery.dossier.RecordJson;
import org.chancery.json.Json;
import org.chancery.page.Pages;
import org.chancery.source.Capture;
import org.chancery.source.Failure;
import org.chancery.source.Input;
import org.chancery.source.Inputs;
import org.chancery.source.Sources;

/** Runs the program over gold inputs. In: a place. Out: what {@code read} would write of it; an input that cannot be read is an error here. */
final class Pipeline {

    private final Chancery chancery;

    Pipeline(Chancery chancery) {
        this.chancery = chancery;
    }

    /** As {@code read --format record}; several articles at a time, in their order. */
    List<Json.Obj> records(Path place) {
        return captures(place).parallelStream()
                .map(capture -> RecordJson.of(chancery.read(capture)))
                .toList();
    }

    /** As {@code read --format conllu}. */
    String parse(List<RawText> documents) {
        return documents.parallelStream()
                .map(document -> chancery.analyse(Capture.ofText(document.id(), document.text())))
                .map(ConlluText::of)
                .collect(Collectors.joining());
    }

    /** As {@code read --format names}. */
    List<Json.Obj> names(Path place) {
        return captures(place).parallelStream()
                .map(capture -> NamesJson.of(chancery.analyse(capture)))
                .toList();
    }

    /** As {@code read --id ID --published DAY --format record}. */
    Json.Obj record(Path file, String id, String published) {
        Capture capture = captures(file).get(0);
        return RecordJson.of(
                chancery.read(capture.with(capture.given().withId(id).withPublished(published))));
    }

    /** As {@code read --format article}; nothing beyond the article is asked for, so nothing beyond it is run. */
    static List<Json.Obj> articles(Path place) {
        List<Json.Obj> articles = new ArrayList<>();
        try (Inputs inputs = open(place)) {
            while (inputs.hasNext()) {
                articles.add(ArticleJson.of(Articles.from(Pages.read(capture(inputs.next())))));
            }
        }
        return articles;
    }

    private static List<Capture> captures(Path place) {
        List<Capture> captures = new ArrayList<>();
        try (Inputs inputs = open(place)) {
            while (inputs.hasNext()) {
                captures.add(capture(inputs.next()));
            }
        }
        return captures;
    }

    private static Inputs open(Path place) {
        return Sources.with(InputStream.nullInputStream()).open(List.of(place.toString()));
    }

    private static Capture capture(Input input) {
        return Optional.of(input)
                .filter(Capture.class::isInstance)
                .map(Capture.class::cast)
                .orElseThrow(() -> new IllegalArgumentException(
                        input.place() + ": " + (input instanceof Failure failure ? failure.problem() : "no input")));
    }
}

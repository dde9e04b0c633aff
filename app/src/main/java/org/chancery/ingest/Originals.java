package org.chancery.ingest;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.json.Json;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.Remembered;
import org.chancery.source.Bytes;
import org.chancery.source.Capture;
import org.chancery.source.Given;

/**
 * What the ledger keeps of an article comes in; the input that it was read from goes out, page and all, where that can be put together again. Whether it
 * is that input, its hash tells.
 */
final class Originals {

    /** @param notes the codes of the notes on the first reading: some are on how the input came, which nobody can tell a second time */
    record Original(Capture capture, Set<String> notes) {}

    private final Ledger ledger;

    Originals(Ledger ledger) {
        this.ledger = ledger;
    }

    Optional<Original> of(Remembered kept) {
        Json.Obj dossier = ledger.dossier(kept.version()).orElseThrow();
        Json.Obj article = dossier.get("article").flatMap(Json::asObject).orElseThrow();
        Bytes bytes = ledger.page(kept.version()).orElseGet(() -> Bytes.utf8(kept.text()));
        Set<String> notes = dossier.items("notes").stream()
                .flatMap(n -> n.asObject().flatMap(o -> o.text("code")).stream())
                .collect(Collectors.toSet());
        return said(article)
                .map(given -> capture(kept, article, bytes, given))
                .filter(capture -> Reader.input(capture).equals(kept.input()))
                .findFirst()
                .map(capture -> new Original(capture, notes));
    }

    private static Capture capture(Remembered kept, Json.Obj article, Bytes bytes, Given given) {
        return new Capture(
                kept.name(),
                article.text("place").orElseThrow(),
                Capture.Kind.valueOf(kept.kind().toUpperCase(Locale.ROOT)),
                bytes,
                article.text("uri").flatMap(Originals::uri),
                kept.charset(),
                kept.fetched(),
                given,
                List.of());
    }

    /** What the caller may have said: an address may have been said or found. */
    private static Stream<Given> said(Json.Obj article) {
        return Stream.of(article.text("uri"), Optional.<String>empty())
                .distinct()
                .map(url -> new Given(
                        Optional.empty(),
                        given(article, "headline"),
                        url,
                        given(article, "outlet"),
                        given(article, "published"),
                        article.get("extra").flatMap(Json::asObject).orElseGet(() -> Json.object()
                                .build())));
    }

    private static Optional<String> given(Json.Obj article, String field) {
        return article.get(field)
                .flatMap(Json::asObject)
                .filter(found -> found.text("evidence").equals(Optional.of("given")))
                .flatMap(found -> found.text("value"));
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty(); // a caller's, which may be anything
        }
    }
}

package org.chancery.ledger;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.chancery.json.Json;
import org.chancery.ledger.Findings.Done;
import org.chancery.ledger.Findings.Figure;
import org.chancery.ledger.Findings.Head;
import org.chancery.ledger.Findings.Member;
import org.chancery.ledger.Findings.Mention;
import org.chancery.ledger.Findings.Note;
import org.chancery.ledger.Findings.Part;
import org.chancery.ledger.Findings.Party;
import org.chancery.ledger.Findings.Place;
import org.chancery.ledger.Findings.Quote;
import org.chancery.ledger.Findings.Said;

/** A dossier's JSON comes in, its findings go out; JSON that is no dossier is an {@link IllegalArgumentException} that names the member. */
final class FindingsReader {

    private static final Pattern NUMBERED = Pattern.compile("[ase][0-9]{1,9}");

    private FindingsReader() {}

    static Findings read(Json.Obj dossier) {
        return new Findings(
                head(dossier),
                dossier.get("text").flatMap(Json::asText).orElseThrow(() -> lacks("text")),
                objects(dossier, "actors").stream().map(FindingsReader::member).toList(),
                objects(dossier, "mentions").stream()
                        .map(FindingsReader::mention)
                        .toList(),
                objects(dossier, "parts").stream().map(FindingsReader::part).toList(),
                objects(dossier, "notes").stream().map(FindingsReader::note).toList(),
                objects(dossier, "statements").stream()
                        .map(FindingsReader::said)
                        .toList(),
                objects(dossier, "events").stream().map(FindingsReader::done).toList());
    }

    /** What is known of the article, without the findings. */
    static Head head(Json.Obj dossier) {
        Json.Obj a = object(dossier, "article").orElseThrow(() -> lacks("article"));
        return new Head(
                need(a, "id"),
                need(a, "place"),
                text(a, "uri"),
                found(a, "outlet", "value"),
                found(a, "headline", "value"),
                found(a, "author", "value"),
                found(a, "published", "value"),
                found(a, "published", "evidence"),
                found(a, "modified", "value"),
                found(a, "language", "value"),
                object(a, "is_article").map(v -> flag(v, "value")).orElse(true),
                need(a, "text_sha256"),
                need(a, "page_sha256"),
                object(a, "extra").orElseGet(() -> Json.object().build()));
    }

    private static Member member(Json.Obj a) {
        return new Member(
                number(a, "id").orElseThrow(() -> lacks("id")),
                need(a, "name"),
                need(a, "type"),
                text(a, "country"),
                text(a, "sector"),
                text(a, "identity"),
                texts(a, "roles"));
    }

    private static Mention mention(Json.Obj m) {
        return new Mention(quote(m, "span"), number(m, "actor"), need(m, "kind"), decimal(m, "confidence"));
    }

    private static Part part(Json.Obj p) {
        return new Part(quote(p, "span"), need(p, "kind"));
    }

    private static Note note(Json.Obj n) {
        return new Note(need(n, "code"), need(n, "message"), object(n, "span").map(FindingsReader::quote));
    }

    private static Said said(Json.Obj s) {
        Json.Obj madeBy = object(s, "made_by").orElseThrow(() -> lacks("made_by"));
        Optional<Json.Obj> time = object(s, "time");
        return new Said(
                number(s, "id").orElseThrow(() -> lacks("id")),
                number(s, "speaker"),
                flag(s, "doubtful"),
                decimal(s, "confidence"),
                quotes(s, "source"),
                quotes(s, "cue"),
                quotes(s, "content"),
                need(s, "mode"),
                need(s, "kind"),
                need(s, "stance"),
                s.items("addressees").stream()
                        .flatMap(a -> a.asText().flatMap(FindingsReader::numberIn).stream())
                        .toList(),
                text(s, "channel"),
                number(s, "reported_by"),
                time.map(t -> quote(t, "span")),
                time.flatMap(t -> text(t, "date")),
                need(madeBy, "sieve") + "/" + need(madeBy, "rule"));
    }

    private static Done done(Json.Obj e) {
        Optional<Json.Obj> date = object(e, "date");
        return new Done(
                number(e, "id").orElseThrow(() -> lacks("id")),
                quote(e, "trigger"),
                need(e, "type"),
                text(e, "mode"),
                texts(e, "contexts"),
                text(e, "cameo"),
                need(e, "factuality"),
                flag(e, "main"),
                flag(e, "background"),
                number(e, "on_word_of"),
                date.flatMap(d -> text(d, "date")),
                date.flatMap(d -> text(d, "basis")),
                date.map(d -> quotes(d, "spans")).orElse(List.of()),
                object(e, "place").map(FindingsReader::place),
                parties(e, "actors"),
                parties(e, "recipients"),
                objects(e, "figures").stream().map(FindingsReader::figure).toList(),
                number(e, "same_as"),
                decimal(e, "confidence"));
    }

    private static Place place(Json.Obj p) {
        return new Place(
                quote(p, "span"), need(p, "text"), text(p, "country"), real(p, "latitude"), real(p, "longitude"));
    }

    private static List<Party> parties(Json.Obj e, String side) {
        return objects(e, side).stream()
                .map(p -> new Party(number(p, "actor").orElseThrow(() -> lacks("actor")), quote(p, "span")))
                .toList();
    }

    private static Figure figure(Json.Obj f) {
        OptionalLong high =
                real(f, "high").map(h -> OptionalLong.of(h.longValue())).orElseGet(OptionalLong::empty);
        long low = real(f, "low").orElseThrow(() -> lacks("low")).longValue();
        return new Figure(need(f, "kind"), low, high, quote(f, "span"), number(f, "on_word_of"));
    }

    private static Quote quote(Json.Obj o, String name) {
        return object(o, name).map(FindingsReader::quote).orElseThrow(() -> lacks(name));
    }

    private static Quote quote(Json.Obj span) {
        return new Quote(
                (int) decimal(span, "start"),
                (int) decimal(span, "end"),
                span.get("words").flatMap(Json::asText).orElseThrow(() -> lacks("words")));
    }

    private static List<Quote> quotes(Json.Obj o, String name) {
        return objects(o, name).stream().map(FindingsReader::quote).toList();
    }

    private static List<Json.Obj> objects(Json.Obj o, String name) {
        return o.items(name).stream().flatMap(i -> i.asObject().stream()).toList();
    }

    private static Optional<Json.Obj> object(Json.Obj o, String name) {
        return o.get(name).flatMap(Json::asObject);
    }

    private static Optional<String> text(Json.Obj o, String name) {
        return o.get(name).flatMap(Json::asText);
    }

    private static List<String> texts(Json.Obj o, String name) {
        return o.items(name).stream().flatMap(i -> i.asText().stream()).toList();
    }

    private static String need(Json.Obj o, String name) {
        return text(o, name).orElseThrow(() -> lacks(name));
    }

    private static Optional<String> found(Json.Obj a, String name, String member) {
        return object(a, name).flatMap(f -> text(f, member));
    }

    private static boolean flag(Json.Obj o, String name) {
        return o.get(name).equals(Optional.of(Json.of(true)));
    }

    private static Optional<Double> real(Json.Obj o, String name) {
        return o.get(name).flatMap(v -> v instanceof Json.Num n ? Optional.of(n.value()) : Optional.empty());
    }

    private static double decimal(Json.Obj o, String name) {
        return real(o, name).orElseThrow(() -> lacks(name));
    }

    /** 7 of {@code a7}, {@code s7} or {@code e7}. */
    private static Optional<Integer> number(Json.Obj o, String name) {
        return text(o, name).flatMap(FindingsReader::numberIn);
    }

    private static Optional<Integer> numberIn(String id) {
        return NUMBERED.matcher(id).matches() ? Optional.of(Integer.parseInt(id.substring(1))) : Optional.empty();
    }

    private static IllegalArgumentException lacks(String member) {
        return new IllegalArgumentException("the dossier lacks '" + member + "'");
    }
}

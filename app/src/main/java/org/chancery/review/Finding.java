package org.chancery.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.json.Json;
import org.chancery.ledger.Ref;
import org.chancery.standing.Settled;
import org.chancery.standing.Wish;
import org.chancery.text.Span;

/**
 * A statement or event of an article as the exchange format has it.
 *
 * @param json its members; spans in code points
 */
public record Finding(Ref ref, Json.Obj json) {

    /** {@code s3}, as the article calls it. */
    public String id() {
        return json.text("id").orElse("");
    }

    public Optional<String> text(String member) {
        return json.text(member);
    }

    public boolean flag(String member) {
        return json.get(member)
                .filter(v -> v instanceof Json.Bool b && b.value())
                .isPresent();
    }

    public List<String> names(String member) {
        return json.items(member).stream().flatMap(i -> i.asText().stream()).toList();
    }

    /** Of an event where it happened: the name, and the country where that is told. */
    public List<String> place() {
        return json.get("place")
                .flatMap(Json::asObject)
                .map(p -> Stream.of(p.text("text"), p.text("country"))
                        .flatMap(Optional::stream)
                        .toList())
                .orElse(List.of());
    }

    /** The pieces under a member: those of a list of pairs, or a pair itself. */
    public List<Span> spans(String member) {
        return Wish.spans(json.get(member).orElseGet(Json::nothing), Integer.MAX_VALUE);
    }

    /** What was said, or the words that tell the deed. */
    public List<Span> span() {
        return spans(member("span"));
    }

    /** All that it rests on. */
    public List<Span> all() {
        List<Span> all = new ArrayList<>(span());
        if (!ref.event()) {
            all.addAll(spans("cue"));
            all.addAll(spans("source"));
        }
        return all;
    }

    /** The member that a field of a correction means. */
    private String member(String field) {
        return !field.equals("span") ? field : ref.event() ? "trigger" : "content";
    }

    /** What the program found, or a reviewer added, as it stands; empty where it was rejected. */
    static Optional<Finding> standing(Settled settled, Ref ref, Optional<Finding> found) {
        return settled.kept()
                ? found.or(() -> settled.added().map(json -> new Finding(ref, json)))
                        .map(finding -> finding.with(settled.fields()))
                : Optional.empty();
    }

    /** The same with its fields as a reviewer has them. */
    public Finding with(Map<String, Json> fields) {
        Map<String, Json> members = new LinkedHashMap<>(json.members());
        fields.forEach(
                (field, value) -> members.put(member(field), field.equals("span") ? spanned(value) : said(value)));
        return new Finding(ref, new Json.Obj(members));
    }

    /** Decisions write nobody and nothing as an empty text. */
    private static Json said(Json value) {
        return value.asText().filter(String::isBlank).isPresent() ? Json.nothing() : value;
    }

    /** A trigger is one pair, a content a list of pairs. */
    private Json spanned(Json value) {
        boolean list = value.asItems().stream().anyMatch(i -> i instanceof Json.Arr);
        if (ref.event()) {
            return list ? value.asItems().get(0) : value;
        }
        return list ? value : Json.array(List.of(value));
    }

    static Json pairs(List<Span> spans) {
        return Json.array(spans.stream().map(Finding::pair).toList());
    }

    static Json pair(Span span) {
        return Json.array(List.of(Json.of(span.start()), Json.of(span.end())));
    }
}

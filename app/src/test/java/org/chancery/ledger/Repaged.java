package org.chancery.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.chancery.json.Json;
import org.chancery.source.Bytes;

/**
 * The reading of a page by another page rule, made without reading: a dossier comes in, the same goes out as if a block of it had been dropped, added or
 * taken twice. All offsets behind it are others, statements and events are numbered anew, and those whose words stood in a dropped block are gone.
 *
 * @param dossier the second reading
 * @param statements what number each statement of the first has now; those that are gone have none
 * @param events the same of events
 */
record Repaged(Json.Obj dossier, Map<Integer, Integer> statements, Map<Integer, Integer> events) {

    private static final String BREAK = "\n\n";
    /** Members without which a finding is none. */
    private static final Set<String> NEEDED = Set.of("span", "trigger", "content", "cue");

    private static final Set<String> REFERENCES = Set.of("reported_by", "on_word_of", "same_as");

    /** Where the blocks of its text stand. */
    private record Block(int start, int end) {}

    static Repaged unchanged(Json.Obj dossier) {
        Map<Integer, Integer> statements = new LinkedHashMap<>();
        dossier.items("statements").forEach(s -> statements.put(number(s), number(s)));
        Map<Integer, Integer> events = new LinkedHashMap<>();
        dossier.items("events").forEach(e -> events.put(number(e), number(e)));
        return new Repaged(dossier, statements, events);
    }

    /** How many blocks its text has. */
    static int blocks(Json.Obj dossier) {
        return blocksOf(dossier).size();
    }

    /** Without one block; the last one stays. */
    Repaged without(int block) {
        List<Block> blocks = blocksOf(dossier);
        if (blocks.size() < 2) {
            return this;
        }
        int from = block == 0 ? 0 : blocks.get(block - 1).end;
        int to = block == 0 ? blocks.get(1).start : blocks.get(block).end;
        return changed(from, to, "", List.of(), List.of());
    }

    /** With a block before this one, or behind the last. */
    Repaged with(int block, String words) {
        List<Block> blocks = blocksOf(dossier);
        int at = block < blocks.size()
                ? blocks.get(block).start
                : text(dossier).codePointCount(0, text(dossier).length());
        return changed(at, at, block < blocks.size() ? words + BREAK : BREAK + words, List.of(), List.of());
    }

    /** With one block once more at the head, what it says as well. */
    Repaged doubled(int block) {
        Block twice = blocksOf(dossier).get(block);
        Moving copy = (start, end) ->
                start >= twice.start && end <= twice.end ? OptionalInt.of(-twice.start) : OptionalInt.empty();
        String words = points(text(dossier), twice.start, twice.end);
        return changed(0, 0, words + BREAK, copy.findings(dossier, "statements"), copy.findings(dossier, "events"));
    }

    private Repaged changed(int from, int to, String added, List<Json.Obj> moreSaid, List<Json.Obj> moreDone) {
        int shift = added.codePointCount(0, added.length()) - (to - from);
        String old = text(dossier);
        String text = points(old, 0, from) + added + points(old, to, old.codePointCount(0, old.length()));
        Moving moving = (start, end) ->
                end <= from ? OptionalInt.of(0) : start >= to ? OptionalInt.of(shift) : OptionalInt.empty();
        Map<Integer, Integer> said = new LinkedHashMap<>();
        List<Json.Obj> newSaid = numbered("s", moreSaid, moving.findings(dossier, "statements"), said);
        Map<Integer, Integer> done = new LinkedHashMap<>();
        List<Json.Obj> newDone = numbered("e", moreDone, moving.findings(dossier, "events"), done);
        Map<String, Json> members = new LinkedHashMap<>(dossier.members());
        members.put("text", Json.of(text));
        for (String list : List.of("parts", "mentions", "notes", "dropped")) {
            members.put(
                    list,
                    moving.moved(Objects.requireNonNull(members.get(list))).orElseThrow());
        }
        members.put("statements", referring(Json.array(newSaid), said, done));
        members.put("events", referring(Json.array(newDone), said, done));
        Map<String, Json> article = new LinkedHashMap<>(
                dossier.get("article").flatMap(Json::asObject).orElseThrow().members());
        article.put("text_sha256", Json.of(Bytes.utf8(text).sha256()));
        members.put("article", new Json.Obj(article));
        return new Repaged(new Json.Obj(members), after(statements, said), after(events, done));
    }

    private static Map<Integer, Integer> after(Map<Integer, Integer> first, Map<Integer, Integer> then) {
        Map<Integer, Integer> both = new LinkedHashMap<>();
        first.forEach((old, now) -> Optional.ofNullable(then.get(now)).ifPresent(n -> both.put(old, n)));
        return both;
    }

    /** Numbered from 1 on; what number each of the kept ones has now goes into the map. */
    private static List<Json.Obj> numbered(
            String letter, List<Json.Obj> more, List<Json.Obj> kept, Map<Integer, Integer> numbers) {
        List<Json.Obj> all = new ArrayList<>();
        more.forEach(m -> all.add(with(m, "id", Json.of(letter + (all.size() + 1)))));
        for (Json.Obj k : kept) {
            numbers.put(number(k), all.size() + 1);
            all.add(with(k, "id", Json.of(letter + (all.size() + 1))));
        }
        return all;
    }

    /** What names another statement or event names it by its new number, or none where that is gone. */
    private static Json referring(Json value, Map<Integer, Integer> said, Map<Integer, Integer> done) {
        if (value instanceof Json.Arr array) {
            return Json.array(
                    array.items().stream().map(i -> referring(i, said, done)).toList());
        }
        if (!(value instanceof Json.Obj object)) {
            return value;
        }
        Map<String, Json> members = new LinkedHashMap<>();
        object.members().forEach((name, member) -> {
            Optional<String> id = REFERENCES.contains(name) ? member.asText() : Optional.empty();
            members.put(
                    name,
                    id.map(i -> referred(i, name.equals("same_as") ? done : said))
                            .orElseGet(() -> referring(member, said, done)));
        });
        return new Json.Obj(members);
    }

    private static Json referred(String id, Map<Integer, Integer> numbers) {
        Integer number = numbers.get(Integer.parseInt(id.substring(1)));
        return number == null ? Json.nothing() : Json.of(id.charAt(0) + String.valueOf(number));
    }

    /** By how much the characters of a stretch move; empty where they are gone. */
    private interface Moving {

        OptionalInt shift(int start, int end);

        default List<Json.Obj> findings(Json.Obj dossier, String list) {
            return dossier.items(list).stream()
                    .flatMap(one -> moved(one).stream())
                    .flatMap(one -> one.asObject().stream())
                    .toList();
        }

        /** A value with its spans moved; empty where it is gone, or one that it cannot be without. */
        default Optional<Json> moved(Json value) {
            if (value instanceof Json.Arr array) {
                return Optional.of(Json.array(
                        array.items().stream().flatMap(i -> moved(i).stream()).toList()));
            }
            if (!(value instanceof Json.Obj object)) {
                return Optional.of(value);
            }
            if (object.get("start").isPresent() && object.get("words").isPresent()) {
                return span(object);
            }
            Map<String, Json> members = new LinkedHashMap<>();
            for (Map.Entry<String, Json> member : object.members().entrySet()) {
                Optional<Json> now = moved(member.getValue());
                boolean whole = now.isPresent()
                        && now.get().asItems().size()
                                == member.getValue().asItems().size();
                if (!whole && NEEDED.contains(member.getKey())) {
                    return Optional.empty();
                }
                members.put(member.getKey(), now.orElseGet(Json::nothing));
            }
            return Optional.of(new Json.Obj(members));
        }

        private Optional<Json> span(Json.Obj span) {
            int start = whole(span, "start");
            int end = whole(span, "end");
            OptionalInt shift = shift(start, end);
            return shift.isEmpty()
                    ? Optional.empty()
                    : Optional.of(with(
                            with(span, "start", Json.of(start + shift.getAsInt())),
                            "end",
                            Json.of(end + shift.getAsInt())));
        }
    }

    private static List<Block> blocksOf(Json.Obj dossier) {
        return dossier.items("parts").stream()
                .flatMap(p -> p.asObject().stream())
                .flatMap(p -> p.get("span").flatMap(Json::asObject).stream())
                .map(s -> new Block(whole(s, "start"), whole(s, "end")))
                .toList();
    }

    private static Json.Obj with(Json.Obj object, String member, Json value) {
        Map<String, Json> members = new LinkedHashMap<>(object.members());
        members.put(member, value);
        return new Json.Obj(members);
    }

    private static int number(Json finding) {
        return Integer.parseInt(
                finding.asObject().flatMap(f -> f.text("id")).orElseThrow().substring(1));
    }

    private static int whole(Json.Obj object, String member) {
        return (int) ((Json.Num) object.get(member).orElseThrow()).value();
    }

    private static String text(Json.Obj dossier) {
        return dossier.get("text").flatMap(Json::asText).orElseThrow();
    }

    private static String points(String text, int from, int to) {
        return text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
    }
}

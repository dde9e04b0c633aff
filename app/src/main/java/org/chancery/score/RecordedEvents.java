package org.chancery.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.json.Json;
import org.chancery.text.Span;

/** Counts one article's events: found by trigger and type, both sides, factuality, whose word, date, place. */
final class RecordedEvents {

    private static final Set<String> STATELESS = Set.of("", "NGO", "IGO", "MNC");
    private static final Set<String> FORCE = Set.of("ASSAULT", "COERCE", "THREATEN");

    private final List<Json.Obj> gold;
    private final List<Json.Obj> predicted;
    private final Json.Obj goldActors;
    private final Json.Obj predictedActors;
    private final StatementMatch match;
    private final ShownText text;
    private final RecordCounts counts;
    private final RecordScorer.OwnCounts own;

    RecordedEvents(
            GoldRecord record,
            Json.Obj prediction,
            StatementMatch match,
            ShownText text,
            RecordCounts counts,
            RecordScorer.OwnCounts own) {
        this.gold = Fields.objects(record.gold(), "events");
        this.predicted = Fields.objects(prediction, "events");
        this.goldActors = actors(record.gold());
        this.predictedActors = actors(prediction);
        this.match = match;
        this.text = text;
        this.counts = counts;
        this.own = own;
    }

    private static Json.Obj actors(Json.Obj record) {
        return record.get("actors").flatMap(Json::asObject).orElse(Json.object().build());
    }

    void count() {
        counts.add("enpred", predicted.size());
        List<Json.Obj> left = new ArrayList<>(predicted);
        for (Json.Obj event : gold) {
            boolean required = !Fields.truth(event, "optional");
            counts.add("ereq", required);
            int hit = indexOf(left, event);
            if (hit >= 0) {
                counts.add("efound", required);
                counts.add("eokpred", 1);
                pair(event, left.remove(hit), required);
            } else if (required) {
                text.say("event missed: " + shown(event));
            }
        }
        for (Json.Obj extra : left) {
            text.say("extra event: " + shown(extra));
            if (FORCE.contains(Fields.string(extra, "type").orElse(""))) {
                own.addFalseForce();
            }
        }
    }

    /** The first of the predictions left over that is this gold event; -1 where none is. */
    static int indexOf(List<Json.Obj> left, Json.Obj event) {
        for (int i = 0; i < left.size(); i++) {
            if (isFoundBy(event, left.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static Span trigger(Json.Obj event) {
        return Fields.span(event.get("trigger").orElse(Json.nothing()), "trigger");
    }

    private static boolean isFoundBy(Json.Obj gold, Json.Obj predicted) {
        return Fields.string(gold, "type").equals(Fields.string(predicted, "type"))
                && trigger(gold).overlaps(trigger(predicted));
    }

    private void pair(Json.Obj event, Json.Obj hit, boolean required) {
        List<String> goldBy = countries(event, "actors", goldActors);
        List<String> goldTo = countries(event, "recipients", goldActors);
        List<String> by = countries(hit, "actors", predictedActors);
        List<String> to = countries(hit, "recipients", predictedActors);
        boolean both = goldBy.equals(by) && goldTo.equals(to);
        if (required) {
            counts.add("eact", goldBy.equals(by));
            counts.add("eboth", both);
            counts.add("esec", sameSectors(event, hit, "actors") && sameSectors(event, hit, "recipients"));
            counts.add("efact", Fields.string(event, "factuality").equals(Fields.string(hit, "factuality")));
            counts.add("eword", sameWord(Fields.string(event, "on_word_of"), hit));
            if (Fields.truth(event, "date")) {
                counts.add("edate_of", 1);
                counts.add("edate", Fields.string(event, "date").equals(Fields.string(hit, "date")));
            }
            if (Fields.truth(event, "place")) {
                counts.add("eplace_of", 1);
                counts.add("eplace", placeCountry(event).equals(placeCountry(hit)));
            }
        }
        if (!both) {
            text.say("event actors: " + list(by) + " → " + list(to) + " for " + list(goldBy) + " → " + list(goldTo)
                    + " | " + text.cut(trigger(event)));
        }
    }

    private boolean sameWord(Optional<String> goldWord, Json.Obj hit) {
        if (!Fields.truth(hit, "on_word_of")) {
            return goldWord.isEmpty();
        }
        String word = Fields.string(hit, "on_word_of").orElse("");
        return match.goldId(word).orElse("?").equals(goldWord.orElse(""));
    }

    private static Optional<String> placeCountry(Json.Obj event) {
        return event.get("place").flatMap(Json::asObject).flatMap(p -> Fields.string(p, "country"));
    }

    private boolean sameSectors(Json.Obj event, Json.Obj hit, String side) {
        return sectors(event, side, goldActors).equals(sectors(hit, side, predictedActors));
    }

    /** The countries on one side; bodies and people above, outside or without a country count as one. */
    private static List<String> countries(Json.Obj event, String side, Json.Obj actors) {
        return distinct(event, side, actors, "country", STATELESS);
    }

    private static List<String> sectors(Json.Obj event, String side, Json.Obj actors) {
        return distinct(event, side, actors, "sector", Set.of(""));
    }

    private static List<String> distinct(
            Json.Obj event, String side, Json.Obj actors, String member, Set<String> none) {
        return Fields.strings(event, side).stream()
                .map(name -> SameName.member(actors, name, member).orElse(""))
                .map(value -> none.contains(value) ? "~" : value)
                .distinct()
                .sorted()
                .toList();
    }

    private String shown(Json.Obj event) {
        return Fields.string(event, "type").orElse("None") + " " + text.cut(trigger(event)) + " "
                + list(Fields.strings(event, "actors")) + " → " + list(Fields.strings(event, "recipients"));
    }

    private static String list(List<String> names) {
        return names.stream().map(RecordedEvents::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String name) {
        String escaped = name.replace("\\", "\\\\");
        return name.contains("'") && !name.contains("\"")
                ? "\"" + escaped + "\""
                : "'" + escaped.replace("'", "\\'") + "'";
    }
}

package org.chancery.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.review.Finding;
import org.chancery.review.Item;
import org.chancery.review.ReadArticle;
import org.chancery.review.Telling;
import org.chancery.standing.Judgement;

/**
 * A record on the table: what it says, in its context, and what can be done with it.
 *
 * @param place its number in the queue, from 1; 0 where it is not in it
 * @param judged how many of the queue this reviewer has judged
 * @param correcting whether its fields are open
 * @param refusal why this reviewer may not decide here; blank where he may
 */
record RecordView(
        QueueAddress queue,
        Item item,
        String reviewer,
        int place,
        int total,
        int judged,
        Optional<String> previous,
        Optional<String> next,
        boolean correcting,
        String did,
        String refusal) {

    Finding shown() {
        return item.shown();
    }

    boolean isEvent() {
        return item.ref().event();
    }

    ShownText text() {
        return ShownText.of(item.window(), item.article(), Optional.of(shown()));
    }

    List<ChosenWords> pieces() {
        return ChosenWords.pieces(item.window(), shown().span(), isEvent() ? "trigger" : "content");
    }

    /** Of a statement the word of saying and the source. */
    List<ChosenWords> others() {
        return isEvent()
                ? List.of()
                : Stream.of("cue", "source")
                        .flatMap(role -> shown().spans(role).isEmpty()
                                ? Stream.of(ChosenWords.none(item.window(), role))
                                : ChosenWords.pieces(item.window(), shown().spans(role), role).stream())
                        .toList();
    }

    String heading() {
        return Telling.of(shown());
    }

    boolean isDoubtful() {
        return shown().flag("doubtful");
    }

    /** The fields in words. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        Finding f = shown();
        if (isEvent()) {
            fields.put(
                    "type",
                    f.text("type").orElse("")
                            + f.text("mode").map(m -> " · " + m).orElse(""));
            fields.put("actors", listed(f, "actors"));
            fields.put("recipients", listed(f, "recipients"));
            fields.put("factuality", f.text("factuality").orElse("") + (f.flag("background") ? " · background" : ""));
            fields.put("on whose word", word(f));
            fields.put("date", f.text("date").map(English::date).orElse("the article does not tell"));
            fields.put("place", f.place().isEmpty() ? "the article does not tell" : String.join(" · ", f.place()));
        } else {
            fields.put(
                    "speaker",
                    f.text("speaker").orElse("the article does not tell")
                            + (isDoubtful() ? " ? speaker uncertain" : ""));
            fields.put("stance", f.text("stance").orElse(""));
            fields.put("said to", listed(f, "addressees"));
            fields.put(
                    "in whose words",
                    f.text("mode").orElse("") + " · " + f.text("kind").orElse(""));
            fields.put("channel", f.text("channel").orElse("the article does not tell"));
            fields.put("voices", String.join(" → ", voices(f)));
        }
        return fields;
    }

    private static String listed(Finding f, String member) {
        return f.names(member).isEmpty() ? "nobody" : English.list(f.names(member));
    }

    private String word(Finding f) {
        Optional<Finding> statement = f.text("on_word_of").flatMap(this::statement);
        return statement
                .map(s -> s.text("speaker").orElse("somebody not named") + ", who "
                        + s.text("stance").orElse("affirms"))
                .orElse("the article's own");
    }

    /** From the outlet inward. */
    private List<String> voices(Finding f) {
        List<String> voices = new ArrayList<>();
        Optional<Finding> at = Optional.of(f);
        for (int step = 0; at.isPresent() && step < 10; step++) {
            Finding s = at.get();
            voices.add(
                    0,
                    s.text("speaker").orElse("somebody not named") + " "
                            + s.text("stance").orElse("affirms"));
            at = s.text("reported_by").flatMap(this::statement);
        }
        voices.add(0, item.article().outlet().orElse("the article"));
        return voices;
    }

    private Optional<Finding> statement(String id) {
        return item.article().findings().stream()
                .filter(f -> !f.ref().event() && f.id().equals(id))
                .findFirst();
    }

    List<String> cast() {
        return item.article().cast();
    }

    ReadArticle article() {
        return item.article();
    }

    Optional<Judgement> mine() {
        return item.mine();
    }

    /** Names for a list of fields: those that are there, and two more to be filled. */
    List<String> slots(String member) {
        List<String> slots = new ArrayList<>(shown().names(member));
        slots.add("");
        return slots;
    }

    /** The place's name or its country; blank where there is none. */
    String place(int part) {
        return shown().place().stream().skip(part).findFirst().orElse("");
    }

    String adding() {
        return queue.adding(
                article().name(), item.window().start(), item.ref().written(), isEvent() ? "event" : "statement");
    }

    String told() {
        return Notice.of(did);
    }
}

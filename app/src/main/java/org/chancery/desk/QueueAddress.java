package org.chancery.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.ledger.Ref;
import org.chancery.review.QueueQuestion;
import org.chancery.review.QueueQuestion.By;
import org.chancery.review.SampleQuestion;

/** A queue as addresses and forms have it: their words come in, the question goes out, and back. */
record QueueAddress(QueueQuestion question) {

    static final String PATH = "/review/queue";

    private static final int USUAL_SIZE = 20;

    static QueueAddress of(QueueQuestion question) {
        return new QueueAddress(question);
    }

    static QueueAddress of(By by, String value) {
        return new QueueAddress(new QueueQuestion(by, value, new SampleQuestion(USUAL_SIZE, 1), 0));
    }

    static QueueAddress of(SampleQuestion sample) {
        return new QueueAddress(new QueueQuestion(By.SAMPLE, "", sample, 0));
    }

    /** @param given what an address or a form gives under a name */
    static QueueAddress read(Function<String, Optional<String>> given) {
        String word = given.apply("by").orElse("doubtful");
        By by = By.of(word)
                .orElseThrow(() -> new Refused(
                        400,
                        "There is no queue '" + English.cut(word, 40) + "'.",
                        "The page Review lists the queues."));
        return new QueueAddress(
                new QueueQuestion(by, given.apply("value").orElse(""), sample(given), number(given, "before", 0)));
    }

    static SampleQuestion sample(Function<String, Optional<String>> given) {
        return new SampleQuestion((int) number(given, "n", USUAL_SIZE), number(given, "seed", 1));
    }

    private static long number(Function<String, Optional<String>> given, String name, long usual) {
        String words = given.apply(name).orElse(String.valueOf(usual));
        if (!words.matches("[0-9]{1,18}")) {
            throw new Refused(
                    400, "“" + English.cut(words, 40) + "” is no number for " + name + ".", "Give digits alone.");
        }
        return Math.min(Long.parseLong(words), name.equals("n") ? SampleQuestion.MOST : Long.MAX_VALUE);
    }

    /** What a form must carry. */
    Map<String, String> carried() {
        Map<String, String> carried = new LinkedHashMap<>();
        carried.put("by", question.by().word());
        if (!question.value().isEmpty()) {
            carried.put("value", question.value());
        }
        if (question.by() == By.SAMPLE) {
            carried.put("n", String.valueOf(question.sample().size()));
            carried.put("seed", String.valueOf(question.sample().seed()));
        }
        if (question.before() > 0) {
            carried.put("before", String.valueOf(question.before()));
        }
        return carried;
    }

    /** The first record that is still to be judged. */
    String address() {
        return PATH + "?" + words(carried());
    }

    String at(Ref ref) {
        return address() + "&at=" + ref.written();
    }

    String correcting(Ref ref) {
        return at(ref) + "&do=correct";
    }

    /** The same with what was just done, to be told on the next page. */
    static String did(String address, String what) {
        return address + "&did=" + what;
    }

    /** Where what was missed is added. */
    String adding(String article, int from, String at, String kind) {
        Map<String, String> all = new LinkedHashMap<>(carried());
        all.put("article", article);
        all.put("from", String.valueOf(from));
        all.put("at", at);
        all.put("kind", kind);
        return "/review/add?" + words(all);
    }

    /** The record as an example for a rule. */
    String example(Ref ref) {
        return "/review/example?" + words(carried()) + "&record=" + ref.written();
    }

    /** All of an article. */
    String whole(String article) {
        return QueueAddress.of(By.ARTICLE, article).address();
    }

    QueueAddress before(long row) {
        return new QueueAddress(new QueueQuestion(question.by(), question.value(), question.sample(), row));
    }

    private static String words(Map<String, String> all) {
        return all.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    String title() {
        return switch (question.by()) {
            case DOUBTFUL -> "Statements whose speaker is uncertain";
            case RULE -> "Statements found by " + question.value();
            case TYPE -> "Events of the type " + question.value();
            case SAMPLE -> "Sample of " + question.sample().size() + ", seed "
                    + question.sample().seed();
            case ARTICLE -> "All of " + English.cut(question.value(), 80);
            case DISAGREEMENTS -> "What reviewers differ on";
        };
    }

    boolean adjudicates() {
        return question.by() == By.DISAGREEMENTS;
    }
}

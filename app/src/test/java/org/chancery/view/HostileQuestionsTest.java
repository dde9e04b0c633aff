package org.chancery.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.chancery.ledger.Ledger;
import org.chancery.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is typed is looked for as it is, or refused in a sentence. */
class HostileQuestionsTest {

    private static final List<String> HOSTILE = List.of(
            "\"",
            "\"\"",
            "'",
            "''; DROP TABLE statement; --",
            "a\" OR \"b",
            "NEAR(a b)",
            "a NEAR/2 b",
            "a AND",
            "NOT",
            "OR",
            "AND NOT x",
            "^a",
            "a*",
            "*",
            "a:b",
            "content:x",
            "{a b}:c",
            "(",
            ")",
            "((((",
            "a + b",
            "-a",
            "%",
            "%%",
            "_",
            "\0",
            "a\0b",
            "a\nb",
            "\u202ea",
            "“",
            "”“",
            "«»",
            "\\",
            "\\\"",
            "?",
            "?1",
            ":x",
            "@x",
            "$x",
            "[a]",
            "`a`",
            "\ud800",
            "\udc00a",
            "👩‍👩‍👧",
            "é\u0301",
            "ﬁ",
            "İ",
            "ß",
            "#",
            "#1",
            "#99999999999999999999",
            "#-1",
            "name:",
            "name:\"",
            "x'00'",
            "😀",
            "U.S.",
            "don't",
            "—",
            "PAK MIL",
            "PAK PAK",
            "MIL MIL",
            "the the the",
            "a".repeat(100_000),
            "\"".repeat(100_000),
            "a ".repeat(50_000),
            "a\" ".repeat(300));

    @TempDir
    private static Path folder;

    private static final Optional<String> NO = Optional.empty();

    private static void each(Consumer<View> asking) {
        try (Ledger ledger = Ledger.read(Made.small(folder))) {
            asking.accept(new View(ledger, Lexicon.english(), Duration.ofSeconds(30)));
        }
    }

    /** An answer, or a mistake that is told in a sentence of bearable length. */
    private static void answered(Runnable question, String typed) {
        try {
            question.run();
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage())
                    .as(Names.quoted(typed))
                    .isNotBlank()
                    .hasSizeLessThan(400);
        }
    }

    private static List<String> inputs() {
        List<String> all = new ArrayList<>(HOSTILE);
        Random random = new Random(11);
        String signs = "\"“”'*^:(){}+-&|~\\\0 \nabzANDORNT%_#?é漢";
        for (int i = 0; i < 200; i++) {
            StringBuilder one = new StringBuilder();
            for (int n = random.nextInt(30); n >= 0; n--) {
                one.append(signs.charAt(random.nextInt(signs.length())));
            }
            all.add(one.toString());
        }
        return all;
    }

    @Test
    void every_option_for_statements_takes_everything() {
        each(view -> {
            for (String typed : inputs()) {
                answered(() -> view.ask(Questions.speaker(typed)), typed);
                answered(() -> view.ask(Questions.to(typed)), typed);
                answered(() -> view.ask(Questions.about(typed)), typed);
                answered(() -> view.ask(Questions.said(typed)), typed);
                answered(
                        () -> view.ask(
                                Questions.in(Question.everything(), new Published(Optional.of(typed), Period.ever()))),
                        typed);
                Manner manner = new Manner(Set.of(), Set.of(), Optional.of(typed), Optional.empty());
                answered(() -> view.ask(Questions.by(Questions.speaker("USA"), manner)), typed);
            }
        });
    }

    @Test
    void every_option_for_events_takes_everything() {
        EventQuestion all = EventQuestion.everything();
        each(view -> {
            for (String typed : inputs()) {
                Optional<String> it = Optional.of(typed);
                answered(() -> view.events(Questions.events(it, NO, NO, NO)), typed);
                answered(() -> view.events(Questions.events(NO, it, NO, NO)), typed);
                answered(() -> view.events(Questions.events(NO, NO, it, it)), typed);
                answered(
                        () -> view.events(new EventQuestion(
                                all.sides(), all.what(), new EventQuestion.Where(NO, it), all.when(), NO, all.page())),
                        typed);
                answered(
                        () -> view.events(new EventQuestion(
                                all.sides(), all.what(), new EventQuestion.Where(it, NO), all.when(), NO, all.page())),
                        typed);
                answered(
                        () -> view.events(
                                new EventQuestion(all.sides(), all.what(), all.where(), all.when(), it, all.page())),
                        typed);
                EventQuestion.What modes = new EventQuestion.What(Set.of(), Set.of(typed), Set.of(), Optional.empty());
                answered(
                        () -> view.events(new EventQuestion(
                                Questions.events(Optional.of("USA"), NO, NO, NO).sides(),
                                modes,
                                all.where(),
                                all.when(),
                                NO,
                                all.page())),
                        typed);
            }
        });
    }

    @Test
    void limits_are_named() {
        each(view -> {
            assertThatThrownBy(() -> view.ask(Questions.said("a".repeat(100_000))))
                    .hasMessageContaining("at most 1000");
            assertThatThrownBy(() -> view.ask(Questions.said("a ".repeat(60))))
                    .hasMessageContaining("60 words; at most 50");
            assertThatThrownBy(() -> view.ask(Questions.said("— %"))).hasMessageContaining("there is no word in");
            assertThatThrownBy(() -> view.ask(Questions.speaker("x".repeat(201))))
                    .hasMessageContaining("1 to 200 characters");
            assertThatThrownBy(() -> new Page(0, 1, Page.Order.NEWEST)).hasMessageContaining("1 to 1000 rows");
            assertThatThrownBy(() -> new Page(1000, 101, Page.Order.NEWEST)).hasMessageContaining("no page 101");
        });
    }

    @Test
    void quotation_marks_make_phrases_and_nothing_else_has_a_meaning() {
        assertThat(SearchWords.in("a \"b c\" d", "it")).contains("\"a\" \"b c\" \"d\"");
        assertThat(SearchWords.in("“b\0c” NEAR(x)", "it")).contains("\"b c\" \"NEAR(x)\"");
        assertThat(SearchWords.in("open \"to the end", "it")).contains("\"open\" \"to the end\"");
        assertThat(SearchWords.in("— % \"\"", "it")).isEmpty();
    }
}

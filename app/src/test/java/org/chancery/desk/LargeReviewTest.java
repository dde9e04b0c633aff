package org.chancery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.chancery.ledger.Ledger;
import org.chancery.lexicon.Lexicon;
import org.chancery.review.Queue;
import org.chancery.review.QueueQuestion;
import org.chancery.review.QueueQuestion.By;
import org.chancery.review.Review;
import org.chancery.review.SampleQuestion;
import org.chancery.review.Sitting;
import org.chancery.standing.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The views of the review over many articles with whole dossiers; {@code -Dchancery.articles=10000} for the figure. */
class LargeReviewTest {

    private static final int ARTICLES = Integer.getInteger("chancery.articles", 400);
    private static final int TIMES = 20;

    @TempDir
    Path folder;

    @Test
    void every_view_of_the_review_is_there_in_three_hundred_milliseconds() {
        Path file = folder.resolve("large.db");
        Large.add(file, ARTICLES, 5);
        judge(file);
        try (OpenDesk desk = OpenDesk.over(file)) {
            desk.post("/review/name", java.util.Map.of("name", "Ana", "back", "/review"));
            for (String path : List.of(
                    "/review",
                    "/review/queue?by=doubtful",
                    "/review/queue?by=rule&value=indirect/passive",
                    "/review/queue?by=type&value=PROTEST",
                    "/review/queue?by=sample&n=200&seed=3",
                    "/review/queue?by=disagreements",
                    "/review/queue?by=article&value=made/0000007",
                    "/review/add?by=doubtful&article=made/0000007",
                    "/review/agreement?a=Ben&b=Cleo",
                    "/review/quality?n=200&seed=3")) {
                assertThat(Large.millis(desk, path, TIMES).median()).as(path).isLessThanOrEqualTo(Large.MOST_MILLIS);
            }
            assertThat(desk.log).isEmpty();
        }
    }

    /** Two reviewers judge the same two hundred records. */
    private static void judge(Path file) {
        Review review = new Review(Lexicon.english());
        try (Ledger ledger = Ledger.open(file)) {
            Queue queue = review.queue(ledger, new QueueQuestion(By.SAMPLE, "", new SampleQuestion(200, 3), 0));
            for (String reviewer : List.of("Ben", "Cleo")) {
                int number = 0;
                for (Queue.Entry entry : queue.entries()) {
                    Verdict verdict = number++ % (reviewer.length() + 4) == 0 ? Verdict.REJECT : Verdict.ACCEPT;
                    review.item(ledger, entry.ref(), reviewer, false)
                            .map(item -> review.verdict(item, verdict, Optional.empty()))
                            .ifPresent(d -> new Sitting(ledger, reviewer).decide(List.of(d)));
                }
            }
        }
    }
}

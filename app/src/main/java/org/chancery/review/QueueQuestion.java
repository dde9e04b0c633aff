package org.chancery.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Which records are to be judged.
 *
 * @param value of a rule, type or article its name; else blank
 * @param sample of a sample which
 * @param before only what is older than the record with this row; 0 for all: so the next records of a long queue are asked for
 */
public record QueueQuestion(By by, String value, SampleQuestion sample, long before) {

    /** What makes a record part of a queue. */
    public enum By {
        /** Statements whose speaker is uncertain, the newest first. */
        DOUBTFUL,
        /** Statements of one sieve and rule, the newest first. */
        RULE,
        /** Events of one type, the newest first. */
        TYPE,
        /** A seeded sample. */
        SAMPLE,
        /** All of one article. */
        ARTICLE,
        /** What reviewers differ on. */
        DISAGREEMENTS;

        /** {@code doubtful}, as addresses have it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<By> of(String word) {
            return Arrays.stream(values()).filter(by -> by.word().equals(word)).findFirst();
        }
    }
}

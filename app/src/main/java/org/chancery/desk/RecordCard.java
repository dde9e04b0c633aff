package org.chancery.desk;

import java.util.List;
import java.util.Optional;
import org.chancery.view.ArticleSheet;
import org.chancery.view.Elsewhere;

/**
 * All that is known of one record, as its card shows it.
 *
 * @param id within the reading: {@code s5}; {@code record} stays over versions: {@code s-…}
 * @param title in a few words
 * @param unsure whether it is no claim of its speaker's own, or no deed
 * @param chain from the outlet inward
 * @param at its own characters, for scripts
 */
record RecordCard(
        String id,
        String record,
        String kind,
        String title,
        boolean unsure,
        List<Voice> chain,
        String words,
        String at,
        List<Fact> facts,
        List<ArticleSheet.Decided> decisions,
        Elsewhere elsewhere) {

    /**
     * One who passes it on, or says it.
     *
     * @param how what he does with what comes after him: {@code denies that}
     * @param address of the actor or the outlet, {@code record} of his own statement
     */
    record Voice(
            String name,
            Optional<String> address,
            String how,
            boolean unsure,
            boolean doubtful,
            Optional<String> record) {}

    /** One field: what it is, what it rests on. */
    record Fact(String name, List<Shown> values, List<Basis> bases) {
        Fact {
            values = List.copyOf(values);
            bases = List.copyOf(bases);
        }
    }

    /** A value in words, and where it leads. */
    record Shown(String words, Optional<String> address, boolean doubtful) {
        static Shown of(String words) {
            return new Shown(words, Optional.empty(), false);
        }
    }

    /**
     * What a field rests on.
     *
     * @param rule in words, with file and line where it lies in one
     * @param excerpts the text around, with the very characters marked
     * @param at the same characters, for scripts: {@code 12-30 45-50}
     */
    record Basis(String rule, List<List<Bit>> excerpts, String at) {
        Basis {
            excerpts = List.copyOf(excerpts);
        }

        static Basis of(String rule) {
            return new Basis(rule, List.of(), "");
        }
    }

    /** Some of the article's characters. */
    record Bit(String words, boolean marked) {}

    RecordCard {
        chain = List.copyOf(chain);
        facts = List.copyOf(facts);
        decisions = List.copyOf(decisions);
    }

    boolean isStatement() {
        return kind.equals("statement");
    }
}

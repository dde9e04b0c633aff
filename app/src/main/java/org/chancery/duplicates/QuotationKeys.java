package org.chancery.duplicates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Under which keys a quotation stands. In: its words, speaker and day. Out: hashes of three content words in a row, winnowed (Schleimer, Wilkerson and Aiken,
 * 2003), so that two quotations with four of them in a row in common meet; for those with fewer, of all its words with speaker and day.
 */
final class QuotationKeys {

    private static final int ROW = 3;
    /** Of so many rows in a row the one with the smallest hash is kept. */
    private static final int WINDOW = 2;
    /** A quotation of no more rows keeps them all. */
    private static final int FEW = 6;

    private QuotationKeys() {}

    static List<Long> of(Quotation quotation, Words words) {
        TreeSet<Long> keys = new TreeSet<>();
        List<Long> rows = rows(words.content(), true);
        winnowed(rows.isEmpty() ? rows(words.content(), false) : rows)
                .limit(Judge.MOST_KEYS)
                .forEach(keys::add);
        if (rows.isEmpty()) {
            keys.addAll(ofFew(quotation, words));
        }
        return List.copyOf(
                keys.size() > Judge.MOST_KEYS
                        ? keys.stream().limit(Judge.MOST_KEYS).toList()
                        : keys);
    }

    private static List<Long> rows(List<Token> content, boolean withoutGaps) {
        List<Long> rows = new ArrayList<>();
        for (int i = 0; i + ROW <= content.size(); i++) {
            List<Token> row = content.subList(i, i + ROW);
            if (!withoutGaps || row.stream().skip(1).noneMatch(Token::afterGap)) {
                rows.add(row.stream().mapToLong(t -> Hash.of(t.form())).reduce(ROW, Hash::of));
            }
        }
        return rows;
    }

    /** In the order of their hashes, so that of a long quotation those are kept that a part of it keeps too. */
    private static Stream<Long> winnowed(List<Long> rows) {
        TreeSet<Long> kept = new TreeSet<>(rows.size() <= FEW ? rows : List.of());
        for (int i = 0; i + WINDOW <= rows.size(); i++) {
            kept.add(rows.subList(i, i + WINDOW).stream().min(Long::compare).orElseThrow());
        }
        return kept.stream();
    }

    /** Of short and formulaic words: they are the same only from the same mouth at the same time, on a day or the next. */
    private static List<Long> ofFew(Quotation quotation, Words words) {
        long said = words.tokens().stream()
                .mapToLong(t -> Hash.of(t.form()))
                .reduce(words.tokens().size(), Hash::of);
        List<Long> keys = new ArrayList<>();
        if (words.tokens().isEmpty() || quotation.published().isEmpty()) {
            return keys;
        }
        LocalDate day = quotation.published().get();
        for (String name : names(quotation.speaker())) {
            for (long d = day.toEpochDay(); d <= day.toEpochDay() + 1; d++) {
                keys.add(Hash.of(Hash.of(said, Hash.of(name)), d));
            }
        }
        return keys;
    }

    /** What two who may be one have in common: first or last word of the name, or identity. */
    private static List<String> names(Who who) {
        List<String> words = who.name().map(Likeness::words).orElse(List.of());
        Stream<String> ends = words.isEmpty() ? Stream.of() : Stream.of(words.get(0), words.get(words.size() - 1));
        return Stream.concat(ends, who.identity().map(i -> "id " + i).stream())
                .distinct()
                .toList();
    }
}

package org.chancery.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which part of a ledger is wanted. Days are those of publication, both included; an article without a day is left out where one is asked for.
 *
 * @param outlets as the articles name them, whatever their case; none for all
 * @param articles ids of articles, {@code *} in them for anything; none for all
 * @param records {@code s-…} and {@code e-…}; none for all
 * @param speaker words of a speaker's name
 * @param words a phrase that statements must have
 * @param called the selection in words, where its records were chosen elsewhere, for a sheet's head; then it is of these alone, be there none
 */
public record Selection(
        Optional<LocalDate> since,
        Optional<LocalDate> until,
        List<String> outlets,
        List<String> articles,
        List<String> records,
        Optional<String> speaker,
        Optional<String> words,
        Optional<String> called) {

    public static final Selection ALL = new Selection(
            Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), Optional.empty(), Optional.empty());

    public Selection(
            Optional<LocalDate> since,
            Optional<LocalDate> until,
            List<String> outlets,
            List<String> articles,
            List<String> records,
            Optional<String> speaker,
            Optional<String> words) {
        this(since, until, outlets, articles, records, speaker, words, Optional.empty());
    }

    /** These records, in their order, article by article; what they are in words. */
    public static Selection of(List<String> records, String called) {
        return new Selection(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                records,
                Optional.empty(),
                Optional.empty(),
                Optional.of(called));
    }

    /** Whether its records were chosen one by one. */
    boolean hasChoice() {
        return !records.isEmpty() || called.isPresent();
    }

    /** The same without a choice of records, which {@link Picks} makes. */
    Selection withoutRecords() {
        return new Selection(since, until, outlets, articles, List.of(), speaker, words, Optional.empty());
    }

    public Selection {
        outlets = List.copyOf(outlets);
        articles = List.copyOf(articles);
        records = List.copyOf(records);
        if (since.isPresent() && until.isPresent() && until.get().isBefore(since.get())) {
            throw new IllegalArgumentException(
                    "the selection ends on " + until.get() + ", before it begins on " + since.get());
        }
    }

    /** Whether it picks statements and events, not only articles. */
    boolean picksRecords() {
        return hasChoice() || speaker.isPresent() || words.isPresent();
    }
}

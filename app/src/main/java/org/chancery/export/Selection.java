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
 * @param called the selection in words, where its records or articles were chosen elsewhere, for a sheet's head; then it is of these alone, be there none
 * @param numbers of the articles that were chosen elsewhere, as the ledger numbers them, with all that was found in them; empty where none were chosen so
 */
public record Selection(
        Optional<LocalDate> since,
        Optional<LocalDate> until,
        List<String> outlets,
        List<String> articles,
        List<String> records,
        Optional<String> speaker,
        Optional<String> words,
        Optional<String> called,
        Optional<List<Long>> numbers) {

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
        this(since, until, outlets, articles, records, speaker, words, Optional.empty(), Optional.empty());
    }

    /** These records, in their order, article by article; what they are in words. */
    public static Selection of(List<String> records, String called) {
        return chosen(records, Optional.empty(), called);
    }

    /** These articles by the ledger's numbers, in their order, wholly; what they are in words. */
    public static Selection ofArticles(List<Long> numbers, String called) {
        return chosen(List.of(), Optional.of(numbers), called);
    }

    private static Selection chosen(List<String> records, Optional<List<Long>> numbers, String called) {
        return new Selection(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                records,
                Optional.empty(),
                Optional.empty(),
                Optional.of(called),
                numbers);
    }

    /** Whether its records or articles were chosen one by one. */
    boolean hasChoice() {
        return !records.isEmpty() || called.isPresent();
    }

    /** The same without the choice, which {@link Picks} makes. */
    Selection withoutRecords() {
        return new Selection(since, until, outlets, articles, List.of(), speaker, words);
    }

    public Selection {
        outlets = List.copyOf(outlets);
        articles = List.copyOf(articles);
        records = List.copyOf(records);
        numbers = numbers.map(List::copyOf);
        if (since.isPresent() && until.isPresent() && until.get().isBefore(since.get())) {
            throw new IllegalArgumentException(
                    "the selection ends on " + until.get() + ", before it begins on " + since.get());
        }
    }

    /** Whether it picks statements and events, not only articles. */
    boolean picksRecords() {
        return (hasChoice() && numbers.isEmpty()) || speaker.isPresent() || words.isPresent();
    }
}

package org.chancery.export;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chancery.lexicon.Lazy;
import org.chancery.lexicon.Lexicon;
import org.chancery.standing.Piece;
import org.chancery.text.Span;

/**
 * An article's text comes in, its sentences go out, as a stored reading does not keep them: by Unicode's rules (UAX 29) within each part of the article, not
 * behind the abbreviations of the lexicon. Offsets come in as code points and go out as UTF-16.
 */
final class SentencesOf {

    private static final Lazy<Set<String>> ABBREVIATIONS = new Lazy<>(SentencesOf::abbreviations);

    private final Entry entry;
    private final String text;
    private final List<Span> sentences;

    private SentencesOf(Entry entry) {
        this.entry = entry;
        text = entry.text();
        sentences = cut(entry, text);
    }

    static SentencesOf text(Entry entry) {
        return new SentencesOf(entry);
    }

    /** From 1; of an offset between sentences that of the next. */
    int number(int codePoint) {
        int at = entry.points().toUtf16(codePoint);
        int number = 1;
        for (Span sentence : sentences) {
            if (at < sentence.end()) {
                return number;
            }
            number++;
        }
        return Math.max(1, sentences.size());
    }

    /** All whole sentences that any of the pieces touches. */
    Span around(List<Piece> pieces) {
        Span all = Span.cover(pieces.stream()
                .map(p -> entry.points().toUtf16(new Span(p.start(), p.end())))
                .toList());
        int start = all.start();
        int end = all.end();
        for (Span sentence : sentences) {
            if (sentence.overlaps(all)) {
                start = Math.min(start, sentence.start());
                end = Math.max(end, sentence.end());
            }
        }
        return new Span(start, end).trim(text);
    }

    private static List<Span> cut(Entry entry, String text) {
        List<Span> parts = entry.dossier().all("parts").stream()
                .flatMap(p -> p.pieces("span").stream())
                .map(p -> entry.points().toUtf16(new Span(p.start(), p.end())))
                .toList();
        List<Span> sentences = new ArrayList<>();
        for (Span part : parts.isEmpty() ? List.of(new Span(0, text.length())) : parts) {
            sentences.addAll(cut(text, part));
        }
        return sentences;
    }

    private static List<Span> cut(String text, Span part) {
        String words = part.in(text);
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(words);
        List<Span> sentences = new ArrayList<>();
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (end == words.length() || !endsInAbbreviation(words.substring(start, end))) {
                sentences.add(new Span(start, end).trim(words).shift(part.start()));
                start = end;
            }
        }
        return sentences;
    }

    private static boolean endsInAbbreviation(String sentence) {
        String stripped = sentence.strip();
        String last = stripped.substring(Math.max(stripped.lastIndexOf(' '), stripped.lastIndexOf('\n')) + 1);
        boolean initial = last.length() == 2 && last.charAt(1) == '.' && Character.isUpperCase(last.charAt(0));
        return initial || ABBREVIATIONS.get().contains(last.toLowerCase(Locale.ROOT));
    }

    private static Set<String> abbreviations() {
        Set<String> known = new HashSet<>();
        Lexicon.english().table("abbreviations.tsv").rows().stream()
                .filter(row -> !row.get("kind").equals("last"))
                .forEach(row -> known.add(row.get("word").toLowerCase(Locale.ROOT) + "."));
        return known;
    }
}

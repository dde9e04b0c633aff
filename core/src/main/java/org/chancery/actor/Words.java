package org.chancery.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Sentence;
import org.chancery.analysis.Tag;
import org.chancery.analysis.Token;
import org.chancery.text.Span;

/** An analysis comes in, the article's words as names are read go out. */
record Words(String text, List<Word> all) {

    /** Longer words are no names. */
    private static final int LONGEST = 80;

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Set<String> POSSESSIVE = Set.of("'", "'s");

    static Words of(Analysis analysis) {
        String text = analysis.text();
        List<Word> words = new ArrayList<>();
        for (Sentence sentence : analysis.sentences()) {
            List<Token> tokens = analysis.tokens(sentence);
            int before = sentence.span().start();
            boolean first = true;
            int i = 0;
            while (i < tokens.size()) {
                if (!wordLike(tokens.get(i).word())) {
                    i++;
                    continue;
                }
                int start = start(tokens, i);
                int end = i + 1;
                while (end + 1 < tokens.size() && joins(tokens, end)) {
                    end += 2;
                }
                int stop = tokens.get(end - 1).span().end();
                boolean possessive = end < tokens.size()
                        && tokens.get(end).span().start() == stop
                        && POSSESSIVE.contains(tokens.get(end).lower());
                String gap = start <= before ? "" : text.substring(Math.min(before, start), start);
                Span span = new Span(start, stop);
                String form = form(span.length() > LONGEST ? "" : span.in(text));
                if (form.endsWith("'s")) {
                    form = form.substring(0, form.length() - 2);
                    possessive = true;
                }
                boolean opens = first || gap.indexOf(':') >= 0 || opensQuote(gap) || endsSentence(gap);
                Tag tag = tokens.get(end - 1).tag();
                words.add(new Word(
                        words.size(),
                        span,
                        form,
                        form.toLowerCase(Locale.ROOT),
                        possessive,
                        gap,
                        tag,
                        sentence.index(),
                        sentence.paragraph(),
                        opens));
                first = false;
                i = possessive && end < tokens.size() && tokens.get(end).lower().startsWith("'") ? end + 1 : end;
                before = i > 0 ? tokens.get(i - 1).span().end() : stop;
            }
        }
        return new Words(text, List.copyOf(words));
    }

    private static int start(List<Token> tokens, int i) {
        int start = tokens.get(i).span().start();
        boolean handle = i > 0
                && tokens.get(i - 1).word().equals("@")
                && tokens.get(i - 1).span().end() == start;
        return handle ? start - 1 : start;
    }

    /** Whether the token at {@code end} is a hyphen that ties its neighbours together. */
    private static boolean joins(List<Token> tokens, int end) {
        Token hyphen = tokens.get(end);
        return (hyphen.word().equals("-") || hyphen.word().equals("‑"))
                && hyphen.span().start() == tokens.get(end - 1).span().end()
                && tokens.get(end + 1).span().start() == hyphen.span().end()
                && wordLike(tokens.get(end + 1).word());
    }

    private static boolean wordLike(String token) {
        if (token.startsWith("'") || token.startsWith("’")) {
            return token.length() > 3;
        }
        int at = 0;
        for (int n = 0; n < 4 && at < token.length(); n++) {
            int point = token.codePointAt(at);
            if (Character.isLetterOrDigit(point)) {
                return true;
            }
            at += Character.charCount(point);
        }
        return false;
    }

    private static String form(String written) {
        String plain = written.replace('’', '\'').replace('‑', '-');
        return plain.length() > 1 && plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
    }

    /** A full stop between two words ends a sentence even where the sentences were not parted, as within a quotation. */
    private static boolean endsSentence(String gap) {
        return gap.indexOf('.') >= 0 || gap.indexOf('!') >= 0 || gap.indexOf('?') >= 0;
    }

    private static boolean opensQuote(String gap) {
        return gap.indexOf('“') >= 0 || gap.indexOf('"') >= 0 || gap.indexOf('‘') >= 0;
    }

    int size() {
        return all.size();
    }

    Word get(int i) {
        return all.get(i);
    }

    /** Whether a word at {@code i} exists and stands in the same sentence as the one before it with only blanks between. */
    boolean joined(int i) {
        return i > 0
                && i < all.size()
                && all.get(i).follows()
                && all.get(i).sentence() == all.get(i - 1).sentence();
    }

    boolean sameSentence(int i, int j) {
        return i >= 0 && j >= 0 && i < size() && j < size() && get(i).sentence() == get(j).sentence();
    }

    Span span(int first, int end) {
        return new Span(get(first).span().start(), get(end - 1).span().end());
    }

    String text(int first, int end) {
        return span(first, end).in(text);
    }

    /** The words in one line, with straight apostrophes. */
    String line(int first, int end) {
        return BLANKS.matcher(text(first, end)).replaceAll(" ").replace('’', '\'');
    }

    /** The index of the first word that ends after the offset. */
    int at(int offset) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (all.get(mid).span().end() > offset) {
                high = mid;
            } else {
                low = mid + 1;
            }
        }
        return low;
    }

    /** The index after the last word that begins before the span's end. */
    int end(Span span) {
        int end = at(span.start());
        while (end < all.size() && all.get(end).span().start() < span.end()) {
            end++;
        }
        return end;
    }
}

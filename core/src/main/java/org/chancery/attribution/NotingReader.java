package org.chancery.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chancery.encoder.Passage;
import org.chancery.text.Span;

/** A reader that hands on what another one sees and notes down what it was asked and answered. */
final class NotingReader implements Reader {

    private final Reader reader;
    private final NotingSight whole;
    private final List<NotingSight> parts = new ArrayList<>();

    NotingReader(Reader reader) {
        this.reader = reader;
        whole = new NotingSight(reader.whole(), List.of(), List.of());
    }

    @Override
    public Sight whole() {
        return whole;
    }

    @Override
    public Sight part(int[] tokens, Passage passage) {
        NotingSight part = new NotingSight(reader.part(tokens, passage), Reader.runs(tokens), passage.quoted());
        parts.add(part);
        return part;
    }

    /** All that was noted; what was read twice stands there once. */
    Answers answers() {
        return new Answers(
                whole.noted(), parts.stream().map(NotingSight::noted).distinct().toList());
    }

    private static final class NotingSight implements Sight {

        private final Sight sight;
        private final List<Piece> words;
        private final List<Span> quoted;
        private final Map<Piece, Answer> answers =
                new TreeMap<>(java.util.Comparator.comparingInt(Piece::first).thenComparingInt(Piece::end));

        NotingSight(Sight sight, List<Piece> words, List<Span> quoted) {
            this.sight = sight;
            this.words = words;
            this.quoted = quoted;
        }

        @Override
        public int first() {
            return sight.first();
        }

        @Override
        public int size() {
            return sight.size();
        }

        @Override
        public double[] cue(int word) {
            return sight.cue(word);
        }

        @Override
        public List<Answer> answers(List<Piece> cues) {
            List<Answer> given = sight.answers(cues);
            given.forEach(a -> answers.put(a.cue(), a));
            return given;
        }

        Answers.Part noted() {
            Set<Integer> asked = answers.keySet().stream().map(Piece::first).collect(Collectors.toSet());
            List<Answers.Chance> chances = new ArrayList<>();
            for (Piece run : words.isEmpty() ? List.of(new Piece(sight.first(), sight.size())) : words) {
                for (int w = run.first(); w < run.end(); w++) {
                    double[] cue = sight.cue(w);
                    if (1 - cue[0] >= FAINT || asked.contains(w)) {
                        chances.add(new Answers.Chance(w, cue[0], cue[1] > cue[2]));
                    }
                }
            }
            return new Answers.Part(words, quoted, chances, List.copyOf(answers.values()));
        }
    }
}

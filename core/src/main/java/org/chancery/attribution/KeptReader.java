package org.chancery.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.encoder.Passage;

/** A reader's earlier answers stand in for it. What it was never asked it does not know, and says so afterwards. */
final class KeptReader implements Reader {

    private final Answers kept;
    private final KeptSight whole;
    private boolean lacks;

    /** @param size how many words the article has */
    KeptReader(Answers kept, int size) {
        this.kept = kept;
        whole = new KeptSight(kept.whole(), 0, size, Optional.empty());
    }

    /** Whether something was asked that is not kept: what was found then is not what the reader would have shown. */
    boolean lacks() {
        return lacks;
    }

    @Override
    public Sight whole() {
        return whole;
    }

    @Override
    public Sight part(int[] tokens, Passage passage) {
        Optional<Answers.Part> part = kept.part(Reader.runs(tokens), passage.quoted());
        lacks |= part.isEmpty();
        return part.map(p -> new KeptSight(p, tokens[0], tokens[tokens.length - 1] + 1, Optional.of(tokens)))
                .orElseGet(() -> new KeptSight(NOTHING, 0, 0, Optional.empty()));
    }

    private static final Answers.Part NOTHING = new Answers.Part(List.of(), List.of(), List.of(), List.of());

    private final class KeptSight implements Sight {

        private final int first;
        private final int end;
        private final Optional<int[]> tokens;
        private final Map<Integer, Answers.Chance> chances = new HashMap<>();
        private final Map<Piece, Answer> answers = new HashMap<>();

        KeptSight(Answers.Part part, int first, int end, Optional<int[]> tokens) {
            this.first = first;
            this.end = end;
            this.tokens = tokens;
            part.chances().forEach(c -> chances.put(c.word(), c));
            part.answers().forEach(a -> answers.put(a.cue(), a));
        }

        @Override
        public int first() {
            return first;
        }

        @Override
        public int size() {
            return end;
        }

        @Override
        public double[] cue(int word) {
            Answers.Chance chance = chances.get(word);
            if (chance == null) {
                return new double[] {1, 0, 0};
            }
            double some = 1 - chance.none();
            return new double[] {chance.none(), chance.begins() ? some : 0, chance.begins() ? 0 : some};
        }

        @Override
        public List<Answer> answers(List<Piece> cues) {
            return cues.stream()
                    .filter(c -> tokens.isEmpty()
                            || InnerSight.place(tokens.get(), c).isPresent())
                    .flatMap(c -> answer(c).stream())
                    .toList();
        }

        private Optional<Answer> answer(Piece cue) {
            Optional<Answer> answer = Optional.ofNullable(answers.get(cue));
            lacks |= answer.isEmpty();
            return answer;
        }
    }
}

package org.chancery.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** An attribution in the making: token runs, not yet weighed against others. */
final class Draft {

    final String sieve;
    final MadeBy madeBy;
    final String frame;
    final String pos;
    final String key;
    Optional<Piece> source = Optional.empty();
    Optional<Subject.Kind> subject = Optional.empty();
    Optional<Piece> cue = Optional.empty();
    /** The colon behind the speaker of a turn or headline, which has no cue. */
    Optional<Piece> colon = Optional.empty();

    final List<Piece> content = new ArrayList<>();
    final List<Piece> addressees = new ArrayList<>();
    Optional<VerbGroup> verb = Optional.empty();
    Optional<Draft> parent = Optional.empty();
    Optional<Draft> carriesOver = Optional.empty();
    /** The frames of other candidates that have the same cue. */
    java.util.Set<String> rivals = java.util.Set.of();

    /** What a trained reader made of the cue. */
    Optional<Choices.Seen> seen = Optional.empty();

    double score;

    /** How often findings of such a score are right, where that was measured; else 0. */
    double confidence;

    /** The score that its rule vouches for within a quotation: the judge learnt from a corpus that annotates nothing there. */
    double inside;

    Draft(MadeBy madeBy, String pos, String key, String frame) {
        this.sieve = madeBy.sieve();
        this.madeBy = madeBy;
        this.pos = pos;
        this.key = key;
        this.frame = frame;
    }

    /** Where it hangs: its cue, or the colon that stands for one. */
    Optional<Piece> anchor() {
        return cue.isPresent() ? cue : colon;
    }

    /** The same, to be given another source. */
    Draft copy() {
        Draft d = new Draft(madeBy, pos, key, frame);
        d.source = source;
        d.subject = subject;
        d.cue = cue;
        d.colon = colon;
        d.content.addAll(content);
        d.addressees.addAll(addressees);
        d.verb = verb;
        d.seen = seen;
        return d;
    }

    boolean contentTouches(Piece words) {
        return content.stream().anyMatch(c -> c.overlaps(words));
    }

    int start() {
        return content.stream().mapToInt(Piece::first).min().orElseThrow();
    }

    int end() {
        return content.stream().mapToInt(Piece::end).max().orElseThrow();
    }

    boolean contentHolds(Piece words) {
        for (Piece piece : content) {
            if (piece.holds(words)) {
                return true;
            }
        }
        return false;
    }

    /** Takes the words of the source and the cue out of the content; tells whether any is left. */
    boolean keepApart() {
        for (Piece own : java.util.stream.Stream.of(source, cue)
                .flatMap(Optional::stream)
                .toList()) {
            List<Piece> left = new ArrayList<>();
            for (Piece p : content) {
                if (!p.overlaps(own)) {
                    left.add(p);
                    continue;
                }
                if (p.first() < own.first()) {
                    left.add(new Piece(p.first(), own.first()));
                }
                if (own.end() < p.end()) {
                    left.add(new Piece(own.end(), p.end()));
                }
            }
            content.clear();
            content.addAll(left);
        }
        return !content.isEmpty();
    }

    void sortContent() {
        content.sort(Comparator.comparingInt(Piece::first));
    }
}

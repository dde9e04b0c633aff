package org.chancery.event;

import java.util.List;
import java.util.Optional;
import org.chancery.statement.Statement;
import org.chancery.text.Span;

/** Says of a draft whether it happened, and what a foretold or refused deed becomes. */
final class Deeds {

    private final Drafts finder;
    private final FactualityReader factuality;
    private final WhoseWord whoseWord;
    private final Depth depth;
    private final Derived derived;

    Deeds(Drafts finder, FactualityReader factuality, WhoseWord whoseWord, Depth depth, Derived derived) {
        this.finder = finder;
        this.factuality = factuality;
        this.whoseWord = whoseWord;
        this.depth = depth;
        this.derived = derived;
    }

    /** Whether it happened, and what a foretold or refused deed becomes. */
    void tell(Draft d) {
        FactualityReader.Read read = factuality.of(d.top());
        Optional<Statement> word = whoseWord.of(finder.trigger(d));
        d.factuality = read.factuality();
        List<Span> spans = read.spans();
        String rule = read.rule();
        if (!read.certain()) {
            Optional<WhoseWord.Stance> stance = whoseWord.stance(
                    word, word.filter(w -> depth.isTop(d.top(), w.content())).isPresent());
            if (stance.isPresent()) {
                d.factuality = stance.get().factuality();
                spans = stance.get().spans();
                rule = stance.get().rule();
            }
        }
        d.ground("factuality", spans, rule);
        d.ground("type", List.of(finder.trigger(d)), d.action.described());
        Optional<Derived.Whole> whole = (d.action.pos() != Action.Pos.V && d.support.isEmpty())
                        || !(depth.isForetold(d.top())
                                || (d.factuality == Event.Factuality.CONDITIONAL && depth.isModal(d.top())))
                ? Optional.empty()
                : d.factuality == Event.Factuality.INTENDED || d.factuality == Event.Factuality.CONDITIONAL
                        ? derived.future(d.type())
                        : d.factuality == Event.Factuality.DENIED ? derived.refused(d.type()) : Optional.empty();
        whole.ifPresent(w -> {
            if (d.factuality == Event.Factuality.DENIED) {
                d.factuality = Event.Factuality.ASSERTED;
            }
            d.code = w.code();
            d.ground("type", read.spans(), "foretold or refused (" + w.place() + ")");
        });
    }
}

package org.chancery.view;

import java.util.List;
import java.util.Optional;
import org.chancery.attribution.Attribution;
import org.chancery.statement.Statement;

/**
 * A statement with its sentence and its source. Only where {@code stance} affirms is {@code content} the speaker's own claim.
 *
 * @param id the ledger's number of the row; {@code record} the one that stays over versions: {@code s-…}
 * @param calledHere the article's words for the speaker; empty where no words name him
 * @param doubtful the speaker is likely and not sure
 * @param cue the words of saying; pieces joined by {@code  … } here and in {@code content}
 * @param sentence the text around all of it, from a sentence's beginning to a sentence's end
 * @param start of the content, first piece to last, in code points; {@code end} likewise
 * @param said the day it was said, where the article tells
 * @param chain who passed it on, the nearest first
 * @param reports how many articles have this quotation, this one counted
 * @param review what reviewers came to; empty where nobody judged it
 */
public record StatementRow(
        long id,
        String record,
        Optional<Somebody> speaker,
        Optional<String> calledHere,
        boolean doubtful,
        List<Somebody> to,
        List<Somebody> about,
        Statement.Stance stance,
        Attribution.Mode mode,
        String kind,
        Optional<String> channel,
        Optional<String> said,
        String cue,
        String content,
        String sentence,
        int start,
        int end,
        List<Link> chain,
        Source source,
        long reports,
        double confidence,
        String madeBy,
        Optional<Reviewed> review) {

    /**
     * One who passed a statement on, and what he does with it: who denies it passed on nothing of his own.
     *
     * @param self whether he is the statement's speaker himself
     */
    public record Link(String record, Optional<String> speaker, Statement.Stance stance, boolean self) {}

    public StatementRow {
        to = List.copyOf(to);
        about = List.copyOf(about);
        chain = List.copyOf(chain);
    }

    /** Whether somebody else passes it on, or somebody unnamed: who quotes himself is no hearsay. */
    public boolean isSecondHand() {
        return chain.stream().anyMatch(l -> !l.self());
    }

    /** Whether the speaker claims it and nobody in the chain denies, doubts or asks it. */
    public boolean isClaim() {
        return stance == Statement.Stance.AFFIRMS
                && chain.stream().noneMatch(l -> l.stance().disowns());
    }
}

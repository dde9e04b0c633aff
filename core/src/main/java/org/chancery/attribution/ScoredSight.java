package org.chancery.attribution;

import java.util.List;

/** A sight that has a score for every word around a cue, of which the likeliest source and content are worked out. */
interface ScoredSight extends Sight {

    /** Asks for the relations of these cues; those that it can not place are left out, the others come in the same order. */
    List<Relation> relations(List<Piece> cues);

    @Override
    default List<Answer> answers(List<Piece> cues) {
        return relations(cues).stream().map(Answer::of).toList();
    }
}

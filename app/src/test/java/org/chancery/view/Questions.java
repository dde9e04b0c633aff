package org.chancery.view;

import java.util.Optional;
import java.util.Set;
import org.chancery.attribution.Attribution;
import org.chancery.statement.Statement;

/** Questions as tests write them. */
final class Questions {

    private Questions() {}

    static Question speaker(String who) {
        return with(Optional.of(who), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Question to(String who) {
        return with(Optional.empty(), Optional.of(who), Optional.empty(), Optional.empty());
    }

    static Question about(String who) {
        return with(Optional.empty(), Optional.empty(), Optional.of(who), Optional.empty());
    }

    static Question said(String words) {
        return with(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(words));
    }

    private static Question with(
            Optional<String> speaker, Optional<String> to, Optional<String> about, Optional<String> said) {
        return new Question(speaker, to, about, said, Manner.any(), Published.ever(), Page.first());
    }

    static Question on(Question q, Page page) {
        return new Question(q.speaker(), q.to(), q.about(), q.said(), q.manner(), q.published(), page);
    }

    static Question in(Question q, Published published) {
        return new Question(q.speaker(), q.to(), q.about(), q.said(), q.manner(), published, q.page());
    }

    static Question by(Question q, Manner manner) {
        return new Question(q.speaker(), q.to(), q.about(), q.said(), manner, q.published(), q.page());
    }

    static Manner stance(Statement.Stance... stances) {
        return new Manner(Set.of(stances), Set.of(), Optional.empty(), Optional.empty());
    }

    static Manner mode(Attribution.Mode... modes) {
        return new Manner(Set.of(), Set.of(modes), Optional.empty(), Optional.empty());
    }

    static EventQuestion events(
            Optional<String> actor, Optional<String> recipient, Optional<String> either, Optional<String> with) {
        return new EventQuestion(
                new EventQuestion.Sides(actor, recipient, either, with),
                EventQuestion.What.any(),
                EventQuestion.Where.anywhere(),
                EventQuestion.When.ever(),
                Optional.empty(),
                Page.first());
    }
}

package org.chancery.actor;

import org.chancery.analysis.Tag;
import org.chancery.text.Span;

/**
 * One word as names are read: hyphens and abbreviation marks belong to it, a possessive {@code 's} is only noted.
 *
 * @param form its letters without a final full stop
 * @param possessive whether {@code 's} follows
 * @param gap the characters between the word before and this one, within the sentence
 * @param first whether it opens a sentence, a quotation or what follows a colon, so that its capital tells nothing
 */
record Word(
        int index,
        Span span,
        String form,
        String lower,
        boolean possessive,
        String gap,
        Tag tag,
        int sentence,
        int paragraph,
        boolean first) {

    /** Whether nothing but blanks stands before it. */
    boolean follows() {
        return gap.isBlank() && !gap.isEmpty();
    }

    boolean isUpper() {
        return !form.isEmpty() && Character.isUpperCase(form.codePointAt(0));
    }

    /** Whether it is an acronym by its looks. */
    boolean isAcronym() {
        return form.length() >= 2
                && form.length() <= 8
                && form.chars().filter(Character::isUpperCase).count() >= 2
                && form.chars().noneMatch(Character::isLowerCase);
    }

    boolean is(Tag... any) {
        for (Tag t : any) {
            if (t == tag) {
                return true;
            }
        }
        return false;
    }
}

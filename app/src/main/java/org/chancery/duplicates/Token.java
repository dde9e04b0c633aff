package org.chancery.duplicates;

import org.chancery.text.Span;

/**
 * One word as it is compared.
 *
 * @param form without capitals, accents and marks, in the spelling all are brought to
 * @param span the written word it comes from; two forms may come from one
 * @param afterGap whether an ellipsis or an editor's bracket stands before it: anything may have been there
 */
record Token(String form, Span span, boolean afterGap) {

    boolean isFigure() {
        return Character.isDigit(form.charAt(0));
    }
}

package org.chancery.actor;

import java.util.List;

/**
 * A noun for people, bodies or documents that can speak, as {@code roles.tsv} gives it.
 *
 * @param base the row's first form
 * @param gender m, f or empty
 * @param sector PLOVER's, or empty
 * @param yields whether the sector of the body named beside it is its own ({@code army spokesman})
 * @param abroad whether such people work in other countries too, so that where they are tells nothing
 * @param covers sectors of people whom the noun may stand for without naming their office
 */
record Role(
        String base,
        boolean plural,
        String gender,
        String sector,
        Kind kind,
        List<String> covers,
        boolean yields,
        boolean abroad) {

    enum Kind {
        PERSON,
        GROUP,
        BODY,
        DOCUMENT,
        /** Numbers and results, which are nobody by themselves. */
        FIGURES,
        OUTLET
    }

    boolean covers(String other) {
        return covers.contains("*") || (!other.isEmpty() && covers.contains(other));
    }

    /** A noun for those of one party. */
    boolean isParty() {
        return kind == Kind.PERSON && sector.equals("PTY");
    }

    /** The last word of the head: {@code chief} of {@code chief of army staff}. */
    String head() {
        String head = base.contains(" of ") ? base.substring(0, base.indexOf(" of ")) : base;
        return head.substring(head.lastIndexOf(' ') + 1);
    }
}

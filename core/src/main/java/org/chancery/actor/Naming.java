package org.chancery.actor;

import java.util.List;

/**
 * Words that can stand for an actor, before anybody knows for whom.
 *
 * @param first index of the first word with title and modifiers, {@code end} after the last
 * @param coreFirst index of the first word of the name itself or of the role noun
 * @param tail index after the phrase that hangs on a role ({@code of the armed forces}); {@code end} where there is none
 * @param name the name as it shall be kept, without title
 * @param country the code that modifiers or the name itself give, or empty
 */
record Naming(
        Kind kind,
        int first,
        int coreFirst,
        int end,
        int tail,
        String name,
        List<RoleUse> roles,
        String country,
        String sector,
        String gender,
        boolean plural,
        Reference reference,
        Actor.Type type) {

    enum Kind {
        /** A capitalised name of a person, or of what is not yet known. */
        NAME,
        BODY,
        COUNTRY,
        ROLE,
        PRONOUN,
        HANDLE
    }

    /** Whether the words point at somebody known. */
    enum Reference {
        DEFINITE,
        INDEFINITE,
        BARE
    }

    Naming {
        roles = List.copyOf(roles);
    }

    Mention.Kind mentionKind() {
        return switch (kind) {
            case NAME, BODY -> Mention.Kind.NAME;
            case COUNTRY -> Mention.Kind.COUNTRY;
            case ROLE -> Mention.Kind.ROLE;
            case PRONOUN -> Mention.Kind.PRONOUN;
            case HANDLE -> Mention.Kind.HANDLE;
        };
    }

    static Naming of(Kind kind, int first, int coreFirst, int end, String name) {
        return new Naming(
                kind,
                first,
                coreFirst,
                end,
                end,
                name,
                List.of(),
                "",
                "",
                "",
                false,
                Reference.BARE,
                kind == Kind.BODY ? Actor.Type.ORGANIZATION : Actor.Type.PERSON);
    }

    Naming from(int index) {
        return new Naming(
                kind, index, coreFirst, end, tail, name, roles, country, sector, gender, plural, reference, type);
    }

    Naming asBody() {
        return new Naming(
                Kind.BODY,
                first,
                coreFirst,
                end,
                tail,
                name,
                roles,
                country,
                sector,
                "",
                plural,
                reference,
                Actor.Type.ORGANIZATION);
    }

    Naming withRoles(List<RoleUse> more) {
        return new Naming(
                kind, first, coreFirst, end, tail, name, more, country, sector, gender, plural, reference, type);
    }

    Naming with(String newCountry, String newSector, String newGender, boolean many) {
        return new Naming(
                kind,
                first,
                coreFirst,
                end,
                tail,
                name,
                roles,
                newCountry,
                newSector,
                newGender,
                many,
                reference,
                type);
    }

    Naming typed(Actor.Type newType, Reference newReference, int newTail) {
        return new Naming(
                kind,
                first,
                coreFirst,
                end,
                newTail,
                name,
                roles,
                country,
                sector,
                gender,
                plural,
                newReference,
                newType);
    }
}

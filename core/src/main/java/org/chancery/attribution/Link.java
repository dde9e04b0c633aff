package org.chancery.attribution;

import java.util.function.IntPredicate;

/**
 * Cues that say no more than what something is about: a participle that ties a thing to what is said (<em>Referring to the talks, X said …</em>), an
 * infinitive that gives the purpose of what is done (<em>X met to look at the papers</em>).
 */
final class Link {

    private Link() {}

    static boolean is(Scene scene, Draft d) {
        if (d.verb.isEmpty() || holdsAny(d, scene::quoted)) {
            return false;
        }
        VerbGroup verb = d.verb.get();
        return switch (verb.form()) {
            case PARTICIPLE -> !holdsAny(d, scene::isVerb);
            case INFINITIVE -> isPurpose(scene, verb) && !NestedSieve.isClause(scene, d);
            default -> false;
        };
    }

    private static boolean isPurpose(Scene scene, VerbGroup verb) {
        return scene.analysis.parse().filter(p -> p.is(verb.head(), "advcl")).isPresent();
    }

    private static boolean holdsAny(Draft d, IntPredicate such) {
        return d.content.stream().anyMatch(p -> java.util.stream.IntStream.range(p.first(), p.end())
                .anyMatch(such));
    }
}

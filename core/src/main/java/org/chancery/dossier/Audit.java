package org.chancery.dossier;

import java.util.List;
import java.util.function.Function;

/**
 * What must hold in every dossier, whatever the input: a dossier comes in, what is broken goes out, by the invariant's name. Pure: it changes nothing
 * and needs nothing else.
 */
public final class Audit {

    /** A broken invariant, and what broke it. */
    public record Violation(String invariant, String message) {
        @Override
        public String toString() {
            return invariant + ": " + message;
        }
    }

    private record Invariant(String name, Function<Dossier, List<String>> check) {}

    private static final List<Invariant> INVARIANTS = List.of(
            new Invariant("spans-lie-in-the-text", AuditSpans::inText),
            new Invariant("spans-cut-no-character", AuditSpans::cutNoCharacter),
            new Invariant("code-points-agree", AuditSpans::codePointsAgree),
            new Invariant("spans-map-home-to-the-page", AuditSpans::mapHome),
            new Invariant("parts-stand-apart", AuditLayers::partsApart),
            new Invariant("tokens-are-the-text", AuditLayers::tokensAreText),
            new Invariant("tokens-lie-in-sentences", AuditLayers::tokensInSentences),
            new Invariant("phrases-hold-their-heads", AuditLayers::phrasesSound),
            new Invariant("quotations-are-numbered", AuditLayers::quotationsNumbered),
            new Invariant("attributions-are-sound", AuditAttributions::sound),
            new Invariant("attributions-resolve", AuditAttributions::resolve),
            new Invariant("actors-resolve", AuditChain::actorsResolve),
            new Invariant("ids-are-unique", AuditChain::idsUnique),
            new Invariant("statements-resolve", AuditChain::statementsResolve),
            new Invariant("the-chain-has-no-cycle", AuditChain::noCycle),
            new Invariant("the-nested-lie-within-their-parents", AuditChain::nestedWithin),
            new Invariant("doubt-is-about-a-speaker", AuditChain::doubtSound),
            new Invariant("events-are-numbered", AuditEvents::numbered),
            new Invariant("events-have-triggers", AuditEvents::triggered),
            new Invariant("events-resolve", AuditEvents::resolve),
            new Invariant("events-stand-on-the-innermost-word", AuditEvents::onWhoseWord),
            new Invariant("retellings-name-the-first-telling", AuditEvents::retellings),
            new Invariant("nobody-stands-twice-on-a-side", AuditEvents::sides),
            new Invariant("events-are-coded-by-the-books", AuditEventFields::coded),
            new Invariant("events-have-possible-dates", AuditEventFields::dated),
            new Invariant("events-have-possible-places", AuditEventFields::placed),
            new Invariant("figures-run-from-low-to-high", AuditEventFields::counted),
            new Invariant("events-have-grounds", AuditEventFields::grounded));

    private Audit() {}

    /** The names of all invariants, in the order they are checked. */
    public static List<String> invariants() {
        return INVARIANTS.stream().map(Invariant::name).toList();
    }

    public static List<Violation> of(Dossier dossier) {
        return INVARIANTS.stream()
                .flatMap(i -> i.check().apply(dossier).stream().map(message -> new Violation(i.name(), message)))
                .toList();
    }
}

package org.chancery.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.actor.Actor;
import org.chancery.actor.Mention;
import org.chancery.statement.Statement;
import org.chancery.text.Span;

/** Invariants of ids and of the chain of statements: a dossier comes in, what does not resolve or hold goes out in words. */
final class AuditChain {

    private AuditChain() {}

    static List<String> idsUnique(Dossier dossier) {
        List<String> broken = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        dossier.cast().actors().stream()
                .map(Actor::id)
                .filter(id -> !seen.add(id))
                .forEach(id -> broken.add("a second actor " + id));
        for (int i = 0; i < dossier.statements().size(); i++) {
            String id = dossier.statements().get(i).id();
            if (!id.equals("s" + (i + 1))) {
                broken.add("statement " + (i + 1) + " has the id " + id);
            }
        }
        return broken;
    }

    static List<String> actorsResolve(Dossier dossier) {
        Set<String> known = actors(dossier);
        return dossier.cast().mentions().stream()
                .map(Mention::actor)
                .flatMap(Optional::stream)
                .filter(id -> !known.contains(id))
                .map(id -> "a mention of " + id + ", who is none")
                .toList();
    }

    static List<String> statementsResolve(Dossier dossier) {
        Set<String> known = actors(dossier);
        Map<String, Statement> byId = byId(dossier);
        List<String> broken = new ArrayList<>();
        for (Statement s : dossier.statements()) {
            s.speaker()
                    .filter(a -> !known.contains(a))
                    .ifPresent(a -> broken.add(s.id() + " spoken by " + a + ", who is none"));
            s.addressees().stream()
                    .filter(a -> !known.contains(a))
                    .forEach(a -> broken.add(s.id() + " spoken to " + a + ", who is none"));
            s.reportedBy()
                    .filter(p -> !byId.containsKey(p))
                    .ifPresent(p -> broken.add(s.id() + " reported by " + p + ", which is none"));
        }
        return broken;
    }

    static List<String> noCycle(Dossier dossier) {
        Map<String, Statement> byId = byId(dossier);
        List<String> broken = new ArrayList<>();
        Set<String> sound = new HashSet<>();
        for (Statement s : dossier.statements()) {
            Set<String> line = new HashSet<>();
            Optional<Statement> at = Optional.of(s);
            while (at.isPresent() && !sound.contains(at.get().id())) {
                if (!line.add(at.get().id())) {
                    broken.add(s.id() + " is reported by itself");
                    break;
                }
                at = at.get().reportedBy().flatMap(p -> Optional.ofNullable(byId.get(p)));
            }
            sound.addAll(line);
        }
        return broken;
    }

    static List<String> nestedWithin(Dossier dossier) {
        Map<String, Statement> byId = byId(dossier);
        List<String> broken = new ArrayList<>();
        for (Statement s : dossier.statements()) {
            Optional<Statement> parent = s.reportedBy().flatMap(p -> Optional.ofNullable(byId.get(p)));
            boolean outside = parent.isPresent()
                    && s.content().stream()
                            .anyMatch(c -> !Span.cover(parent.get().content()).contains(c));
            if (outside) {
                broken.add("the content of " + s.id() + " lies outside that of "
                        + parent.get().id());
            }
        }
        return broken;
    }

    static List<String> doubtSound(Dossier dossier) {
        return dossier.statements().stream()
                .filter(s -> (s.doubtful() && s.speaker().isEmpty()) || s.confidence() < 0 || s.confidence() > 1)
                .map(s -> s.id() + " is doubtful without a speaker or of confidence " + s.confidence())
                .toList();
    }

    private static Set<String> actors(Dossier dossier) {
        return dossier.cast().actors().stream().map(Actor::id).collect(Collectors.toSet());
    }

    private static Map<String, Statement> byId(Dossier dossier) {
        Map<String, Statement> byId = new HashMap<>();
        dossier.statements().forEach(s -> byId.put(s.id(), s));
        return byId;
    }
}

package org.chancery.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.analysis.Tag;

/**
 * All namings of an article in text order, none inside another one's title or modifiers.
 *
 * @param all in text order
 * @param same for each naming the index of the name beside which it stands in apposition, or -1
 */
record Namings(List<Naming> all, List<Integer> same) {

    Namings {
        all = List.copyOf(all);
        same = List.copyOf(same);
    }

    /** @param labels indices of words that head a turn and are no names */
    static Namings of(Words words, Knowledge knowledge, Situation situation, Set<Integer> labels, NameLayer layer) {
        Set<Integer> sourceEnds = situation.sourceEnds(words);
        Capitals capitals = new Capitals(words, knowledge);
        List<Naming> names = new NameFinder(words, knowledge, capitals, sourceEnds).find();
        int[] nameAt = new int[words.size() + 1];
        Arrays.fill(nameAt, -1);
        for (int n = 0; n < names.size(); n++) {
            for (int k = names.get(n).first(); k < names.get(n).end(); k++) {
                nameAt[k] = n;
            }
        }
        List<Naming> all = new ArrayList<>();
        RoleFinder roles = new RoleFinder(words, knowledge, sourceEnds);
        boolean[] gone = new boolean[names.size()];
        int i = 0;
        while (i < words.size()) {
            boolean inName = nameAt[i] >= 0 && names.get(nameAt[i]).kind() != Naming.Kind.ROLE;
            Optional<Naming> role = inName ? Optional.empty() : roles.at(i);
            if (role.isPresent()) {
                Naming r = role.get();
                int n = r.end() < words.size()
                                && words.joined(r.end())
                                && !words.get(r.end() - 1).possessive()
                        ? nameAt[r.end()]
                        : -1;
                for (int k = r.first(); k < r.end(); k++) {
                    if (nameAt[k] >= 0 && swallows(r, names.get(nameAt[k]))) {
                        gone[nameAt[k]] = true;
                    }
                }
                if (n >= 0
                        && names.get(n).first() == r.end()
                        && names.get(n).kind() == Naming.Kind.NAME
                        && !r.plural()) {
                    names.set(n, absorb(names.get(n), r));
                } else {
                    all.add(r);
                }
                i = Math.max(r.end(), i + 1);
                continue;
            }
            Word w = words.get(i);
            if (!inName && knowledge.pronoun(w).isPresent() && isPronoun(words, i)) {
                all.add(Naming.of(Naming.Kind.PRONOUN, i, i, i + 1, w.lower()));
            }
            i++;
        }
        for (int n = 0; n < names.size(); n++) {
            if (!gone[n] && names.get(n).kind() != Naming.Kind.ROLE) {
                all.add(names.get(n));
            }
        }
        all.removeIf(n -> labels.contains(n.coreFirst()));
        all.replaceAll(n -> sourceEnds.contains(n.end() - 1) ? n : layer.typed(n));
        all.removeIf(n -> !sourceEnds.contains(n.end() - 1) && layer.isNobody(n));
        Set<String> beings = beings(words, knowledge, all);
        all.removeIf(n -> isSomewhere(words, knowledge, n) && !beings.contains(last(n)));
        all.sort(Comparator.comparingInt(Naming::coreFirst).thenComparingInt(Naming::end));
        return appositions(words, situation, all);
    }

    /** The last words of the names that somewhere stand as no place does. */
    private static Set<String> beings(Words words, Knowledge knowledge, List<Naming> all) {
        Set<String> found = new java.util.HashSet<>();
        for (Naming n : all) {
            if (n.kind() == Naming.Kind.NAME && !isSomewhere(words, knowledge, n)) {
                found.add(last(n));
            }
        }
        return found;
    }

    private static String last(Naming n) {
        return n.name().substring(n.name().lastIndexOf(' ') + 1);
    }

    /** Whether an unknown name stands behind a word for where, as places do and people do not. */
    private static boolean isSomewhere(Words words, Knowledge knowledge, Naming n) {
        return n.kind() == Naming.Kind.NAME
                && n.roles().isEmpty()
                && n.gender().isEmpty()
                && n.first() == n.coreFirst()
                && words.joined(n.first())
                && knowledge.is("locative", words.get(n.first() - 1))
                && !words.get(n.end() - 1).possessive()
                && !knowledge.registry.knows(n.name());
    }

    /** A name that only narrows a role down ({@code U.S. official}, {@code Obama administration}) is no mention of its own; an owner is. */
    private static boolean swallows(Naming role, Naming name) {
        return (name.end() <= role.coreFirst() && name.kind() != Naming.Kind.NAME) || name.kind() == Naming.Kind.ROLE;
    }

    /** A name behind an office is a person's, behind a body's noun that body's ({@code the airline Sera Air}). */
    private static Naming absorb(Naming name, Naming role) {
        List<RoleUse> roles = new ArrayList<>(role.roles());
        roles.addAll(name.roles());
        String country = name.country().isEmpty() ? role.country() : name.country();
        String sector = name.sector().isEmpty() ? role.sector() : name.sector();
        String gender = name.gender().isEmpty() ? role.gender() : name.gender();
        Naming whole = name.from(role.first()).withRoles(roles).with(country, sector, gender, false);
        Role.Kind kind = role.roles().get(0).role().kind();
        boolean body = kind == Role.Kind.BODY || kind == Role.Kind.OUTLET;
        return body && name.gender().isEmpty() && name.first() == name.coreFirst() ? whole.asBody() : whole;
    }

    /** A relative that or which is only a pronoun behind a noun; who always is, unless it asks. */
    private static boolean isPronoun(Words words, int i) {
        Word w = words.get(i);
        return switch (w.lower()) {
            case "that", "which" -> w.is(Tag.PRON) && i > 0 && words.get(i - 1).is(Tag.NOUN, Tag.PROPN);
            default -> true;
        };
    }

    private static Namings appositions(Words words, Situation situation, List<Naming> all) {
        int[] same = new int[all.size()];
        Arrays.fill(same, -1);
        List<Naming> out = new ArrayList<>(all);
        for (int k = 0; k + 1 < all.size(); k++) {
            Naming a = out.get(k);
            for (int j = k + 1; j < Math.min(all.size(), k + 4); j++) {
                Naming b = out.get(j);
                if (b.first() < a.tail() || !comma(words, b.first())) {
                    continue;
                }
                if (situation.speaksOf(b.coreFirst(), a.coreFirst())) {
                    break;
                }
                if (person(a) && office(b) && b.first() == a.end() && b.reference() != Naming.Reference.INDEFINITE) {
                    out.set(k, adopt(a, b));
                    same[j] = k;
                } else if (person(a) && office(b) && b.first() == a.end() && !more(words, b)) {
                    out.set(k, adopt(a, b));
                    same[j] = k;
                } else if (office(a)
                        && person(b)
                        && (b.first() == a.tail() || b.first() == a.end())
                        && closes(words, b)) {
                    out.set(j, adopt(b, a));
                    same[k] = j;
                }
                break;
            }
        }
        return new Namings(out, Arrays.stream(same).boxed().toList());
    }

    private static boolean more(Words words, Naming b) {
        return b.tail() < words.size() && words.get(b.tail()).lower().equals("and");
    }

    private static boolean closes(Words words, Naming b) {
        return b.end() >= words.size() || !words.get(b.end()).lower().equals("and");
    }

    private static boolean comma(Words words, int at) {
        return at > 0
                && words.sameSentence(at - 1, at)
                && words.get(at).gap().strip().equals(",");
    }

    private static boolean person(Naming n) {
        return n.kind() == Naming.Kind.NAME;
    }

    private static boolean office(Naming n) {
        return n.kind() == Naming.Kind.ROLE
                && !n.plural()
                && n.roles().get(0).role().kind() == Role.Kind.PERSON;
    }

    private static Naming adopt(Naming name, Naming role) {
        List<RoleUse> roles = new ArrayList<>(name.roles());
        roles.addAll(role.roles());
        String country = name.country().isEmpty() ? role.country() : name.country();
        String sector = name.sector().isEmpty() ? role.sector() : name.sector();
        String gender = name.gender().isEmpty() ? role.gender() : name.gender();
        return name.withRoles(roles).with(country, sector, gender, false);
    }
}

package org.chancery.actor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chancery.analysis.Tag;

/** Reads one run of capitals: what in it is title, office and country, and what the name. */
final class NameReader {

    private final Words words;
    private final Knowledge knowledge;

    NameReader(Words words, Knowledge knowledge) {
        this.words = words;
        this.knowledge = knowledge;
    }

    List<Naming> read(int a, int b) {
        int first = knowledge.is("definite", words.get(a)) && b - a > 1 ? a + 1 : a;
        Optional<Naming> whole = known(a, first, b);
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        boolean opens = words.get(first).first() && words.get(first).is(Tag.ADJ, Tag.ADV, Tag.NUM);
        opens |= knowledge.is("compass", words.get(first));
        if (opens && b - first > 1 && knowledge.land(words, first, b).isEmpty()) {
            Optional<Naming> rest = known(first + 1, first + 1, b);
            if (rest.isPresent()) {
                return List.of(rest.get());
            }
        }
        Draft draft = new Draft();
        draft.ended = words.joined(a) && knowledge.is("ended", words.get(a - 1));
        int core = premodifiers(first, b, draft);
        if (core == b || knowledge.is("preposition", words.get(core))) {
            return List.of();
        }
        return List.of(name(a, core, b, draft));
    }

    /** A body or country that fills the run. */
    private Optional<Naming> known(int a, int first, int b) {
        for (int from : new int[] {a, first}) {
            Optional<PhraseTable.Match<Knowledge.Body>> body = knowledge.bodies.longest(words, from, b);
            if (body.isPresent() && body.get().end() == b) {
                Knowledge.Body it = body.get().value();
                return Optional.of(Naming.of(Naming.Kind.BODY, a, from, b, it.name())
                        .with(it.country(), it.sector(), "", false)
                        .typed(it.type(), Naming.Reference.DEFINITE, b));
            }
        }
        Optional<PhraseTable.Match<Knowledge.Country>> country = knowledge.land(words, first, b);
        if (country.isPresent() && country.get().end() == b) {
            Knowledge.Country it = country.get().value();
            boolean people = it.tie() == Knowledge.Tie.PEOPLE;
            String code = people ? home(a, b, it.code()) : it.code();
            return Optional.of(Naming.of(
                            Naming.Kind.COUNTRY,
                            a,
                            first,
                            b,
                            people || it.code().isEmpty() ? words.text(first, b) : it.name())
                    .with(code, people ? "CVL" : "", "", people)
                    .typed(type(it), Naming.Reference.DEFINITE, b));
        }
        return Optional.empty();
    }

    /** The country of a people: that of the place behind {@code of}; none by itself where it is called ethnic. */
    private String home(int a, int b, String code) {
        if (words.joined(b) && words.get(b).lower().equals("of")) {
            for (int k = b + 1; k < Math.min(words.size(), b + 3) && words.joined(k); k++) {
                Optional<PhraseTable.Match<Knowledge.Country>> place =
                        knowledge.land(words, k, Math.min(words.size(), k + 4));
                if (place.isPresent()) {
                    return place.get().value().code();
                }
            }
        }
        boolean ethnic = words.joined(a) && knowledge.is("people", words.get(a - 1));
        return ethnic ? "" : code;
    }

    private static Actor.Type type(Knowledge.Country it) {
        return switch (it.tie()) {
            case PEOPLE -> Actor.Type.GROUP;
            case PART -> Actor.Type.GOVERNMENT;
            default -> Actor.Type.COUNTRY;
        };
    }

    private static final class Draft {
        String country = "";
        String sector = "";
        String gender = "";
        boolean titled;
        boolean ended;
        final List<RoleUse> roles = new ArrayList<>();
        final Set<String> loose = new HashSet<>();
    }

    /** The index of the first word of the name, after the titles, offices and countries that stand before it. */
    private int premodifiers(int from, int b, Draft draft) {
        int at = from;
        if (!endsAsBody(from, b)) {
            at = beforeOffice(from, b, draft);
        }
        boolean moved = true;
        while (moved && at < b) {
            int next = one(at, b, draft);
            moved = next > at;
            at = next;
        }
        return at;
    }

    /** Words before an office that stands further on in the run ({@code Irving Mayor …}) belong to the office. */
    private int beforeOffice(int from, int b, Draft draft) {
        for (int k = Math.min(b - 2, from + 3); k > from; k--) {
            Optional<PhraseTable.Match<Role>> role = knowledge.roles.longest(words, k, b);
            boolean office = role.isPresent()
                    && role.get().end() < b
                    && role.get().value().kind() == Role.Kind.PERSON
                    && knowledge.givenName(words.get(k)).isEmpty();
            boolean title = knowledge
                    .titles
                    .longest(words, k, b)
                    .filter(t -> t.end() < b)
                    .isPresent();
            if ((office || title) && knowledge.givenName(words.get(from)).isEmpty()) {
                int at = from;
                while (at < k) {
                    int next = Math.min(k, one(at, k + 1, draft));
                    if (next == at) {
                        draft.loose.add(words.get(at).lower());
                        next = at + 1;
                    }
                    at = next;
                }
                return k;
            }
        }
        return from;
    }

    private int one(int at, int b, Draft draft) {
        if (at + 1 < b && knowledge.is("ended", words.get(at))) {
            draft.ended = true;
            return at + 1;
        }
        Optional<PhraseTable.Match<Knowledge.Title>> title = knowledge.title(words, at, b);
        Optional<PhraseTable.Match<Role>> role = knowledge.roles.longest(words, at, b);
        boolean forename = knowledge.givenName(words.get(at)).isPresent();
        boolean plainBody = role.isPresent() && role.get().value().kind() != Role.Kind.PERSON && endsAsBody(at, b);
        if (!forename
                && !plainBody
                && role.isPresent()
                && role.get().end() < b
                && role.get().end() > title.map(PhraseTable.Match::end).orElse(at)) {
            boolean body = role.get().value().kind() != Role.Kind.PERSON;
            if (body) {
                draft.loose.addAll(lower(at, role.get().end()));
            } else {
                office(role.get().value(), at, role.get().end(), draft);
            }
            return role.get().end();
        }
        if (title.isPresent() && title.get().end() < b) {
            Knowledge.Title it = title.get().value();
            draft.titled = true;
            draft.gender = it.gender().isEmpty() ? draft.gender : it.gender();
            draft.sector = it.sector().isEmpty() ? draft.sector : it.sector();
            knowledge.role(it.role()).ifPresent(r -> office(r, at, title.get().end(), draft));
            return title.get().end();
        }
        Optional<PhraseTable.Match<Knowledge.Country>> country = knowledge.land(words, at, b);
        if (country.isPresent()
                && country.get().end() < b
                && country.get().value().tie() != Knowledge.Tie.SEAT) {
            draft.country = country.get().value().code();
            return country.get().end();
        }
        Optional<PhraseTable.Match<Knowledge.Body>> body = knowledge.bodies.longest(words, at, b);
        if (body.isPresent() && body.get().end() < b && !endsAsBody(at, b)) {
            Knowledge.Body it = body.get().value();
            draft.country = draft.country.isEmpty() ? it.country() : draft.country;
            draft.sector = draft.sector.isEmpty() ? it.sector() : draft.sector;
            draft.loose.addAll(lower(at, body.get().end()));
            return body.get().end();
        }
        return at;
    }

    private void office(Role role, int at, int end, Draft draft) {
        Set<String> own = new HashSet<>(lower(at, end));
        own.addAll(List.of(role.base().split(" ")));
        own.addAll(draft.loose);
        String written = words.text(at, end);
        draft.roles.add(new RoleUse(role, own, draft.country, draft.ended, written));
        draft.gender = role.gender().isEmpty() ? draft.gender : role.gender();
        String sector = draft.ended ? Bonds.past(role.sector()) : role.sector();
        draft.sector = sector.isEmpty() ? draft.sector : sector;
    }

    private List<String> lower(int at, int end) {
        List<String> out = new ArrayList<>();
        for (int i = at; i < end; i++) {
            out.add(words.get(i).lower());
        }
        return out;
    }

    private boolean endsAsBody(int from, int b) {
        return bodyWord(from, b).isPresent();
    }

    /** The word that makes the run a body's name: its last, or its head before {@code of}. */
    private Optional<Knowledge.BodyWord> bodyWord(int from, int b) {
        boolean person = knowledge.givenName(words.get(from)).isPresent()
                && b - from <= 3
                && !(words.joined(from) && knowledge.is("definite", words.get(from - 1)));
        for (int i = from; i < b && !person; i++) {
            boolean head = i == b - 1
                    || (knowledge.is("body", words.get(i + 1))
                            && !words.get(i + 1).isUpper());
            if (head && words.get(i).isUpper() && (b - from > 1)) {
                Optional<Knowledge.BodyWord> word =
                        knowledge.bodyWord(words.get(i)).filter(Knowledge.BodyWord::ends);
                if (word.isPresent()) {
                    return knowledge.is("general", words.get(i))
                            ? specific(from, i).or(() -> word)
                            : word;
                }
            }
        }
        return Optional.empty();
    }

    /** A word before a general one says more: {@code Police} in {@code Police Department}. */
    private Optional<Knowledge.BodyWord> specific(int from, int last) {
        for (int i = last - 1; i >= from; i--) {
            Optional<Knowledge.BodyWord> word = knowledge.bodyWord(words.get(i)).filter(Knowledge.BodyWord::ends);
            if (word.isPresent() && !word.get().sector().equals("PTY")) {
                return word;
            }
        }
        return Optional.empty();
    }

    private Naming name(int a, int core, int b, Draft draft) {
        Optional<Knowledge.BodyWord> body = bodyWord(core, b);
        if (body.isPresent() && !draft.titled && draft.roles.isEmpty()) {
            int from = knowledge.is("definite", words.get(a)) && a < core && !isOutlet(body.get()) ? a + 1 : a;
            Optional<Knowledge.Body> part =
                    knowledge.bodies.longest(words, from, b).map(PhraseTable.Match::value);
            String country = draft.country.isEmpty()
                    ? part.map(Knowledge.Body::country)
                            .filter(c -> !c.isEmpty())
                            .orElseGet(() -> countryIn(core, b))
                    : draft.country;
            String sector = part.map(Knowledge.Body::sector)
                    .filter(x -> !x.isEmpty())
                    .orElse(body.get().sector());
            return Naming.of(Naming.Kind.BODY, a, from, b, plain(from, b))
                    .with(country, sector, "", false)
                    .typed(body.get().type(), Naming.Reference.DEFINITE, b);
        }
        if (isOffice(a, core, b) && draft.roles.isEmpty() && !draft.titled) {
            return Naming.of(Naming.Kind.ROLE, a, core, b, plain(core, b)).with(draft.country, draft.sector, "", false);
        }
        String gender = draft.gender;
        if (gender.isEmpty()) {
            gender = knowledge.givenName(words.get(core)).orElse("");
        }
        return Naming.of(Naming.Kind.NAME, a, core, b, plain(core, b))
                .withRoles(draft.roles)
                .with(draft.country, draft.sector, gender, false);
    }

    /** Whether the run is the words of an office: all of it, or behind {@code the} its last ({@code the Home Secretary}). */
    private boolean isOffice(int a, int core, int b) {
        for (int k = core; k < (isDefinite(a) ? b : core + 1); k++) {
            Optional<PhraseTable.Match<Role>> role = knowledge.roles.longest(words, k, b);
            if (role.isPresent()
                    && role.get().end() == b
                    && (k == core || role.get().value().kind() == Role.Kind.PERSON)) {
                return true;
            }
        }
        return false;
    }

    /** No person is called so, whatever the first word is: {@code the Florence Gazette}. */
    private boolean isDefinite(int at) {
        return knowledge.is("definite", words.get(at))
                || (words.joined(at) && knowledge.is("definite", words.get(at - 1)));
    }

    private static boolean isOutlet(Knowledge.BodyWord word) {
        return word.sector().equals("JRN");
    }

    private String countryIn(int from, int b) {
        for (int i = from; i < b; i++) {
            Optional<PhraseTable.Match<Knowledge.Country>> it = knowledge.land(words, i, b);
            if (it.isPresent()) {
                return it.get().value().code();
            }
        }
        return "";
    }

    private String plain(int from, int b) {
        return words.line(from, b).strip();
    }

    /** Whether the form is written in capitals alone. */
    static boolean allCapitals(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT));
    }
}

package org.chancery.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.lexicon.Place;
import org.chancery.lexicon.Problems;

/**
 * Reads a dictionary of agents as the public description of PETRARCH's dictionary formats has it: {@code PHRASE {PLURAL} [~CODE]}, a plural of its own where it is
 * irregular and {@code {}} where there is none, and sets {@code !NAME! = A, B} whose members stand for the mark. In: the file. Out: rows of {@code roles.tsv}.
 */
final class PetrarchAgents {

    private static final Pattern SET = Pattern.compile("([!&]\\w+!?)\\s*=\\s*(.+)");
    private static final Pattern MARK = Pattern.compile("!\\w+!");
    private static final Pattern ENTRY =
            Pattern.compile("([^\\[{]+)(?:\\{([^}]*)}\\s*)?\\[\\s*(~?)\\s*([^\\s~\\]}]+)\\s*(~?)\\s*[\\]}]");

    private final Codes codes;
    private final CameoCodes cameo;
    private final Problems problems;
    private final Gathered into;
    private final Map<String, List<String>> sets = new HashMap<>();

    PetrarchAgents(Codes codes, CameoCodes cameo, Problems problems, Gathered into) {
        this.codes = codes;
        this.cameo = cameo;
        this.problems = problems;
        this.into = into;
    }

    void read(Path file) {
        new PetrarchLines().each(file, problems, (place, text) -> line(place, text.strip()));
    }

    private void line(Place place, String text) {
        Matcher set = SET.matcher(text);
        Matcher entry = ENTRY.matcher(text);
        if (set.matches()) {
            sets.put(
                    set.group(1),
                    Arrays.stream(set.group(2).split(",")).map(String::strip).toList());
        } else if (!entry.matches()) {
            problems.add(place, "'" + text + "' is no agent: PHRASE {PLURAL} [~CODE]");
        } else {
            agent(place, entry);
        }
    }

    private void agent(Place place, Matcher entry) {
        String code = entry.group(4).toUpperCase(Locale.ROOT);
        boolean before = !entry.group(5).isEmpty();
        if (CameoCodes.isNull(code)) {
            into.drop("a null code", place);
            return;
        }
        if (!CameoCodes.isCode(code)) {
            problems.add(place, "'" + code + "' is no CAMEO code (parts of three letters)");
            return;
        }
        String sector = cameo.read(code).sector();
        if (sector.isEmpty()) {
            into.drop("an agent whose code tells no sector", place);
        } else {
            expand(place, entry.group(1).strip(), Optional.ofNullable(entry.group(2)), sector, before);
        }
    }

    private void expand(Place place, String phrase, Optional<String> plural, String sector, boolean before) {
        Matcher mark = MARK.matcher(phrase);
        if (!mark.find()) {
            String noun = noun(phrase);
            List<String> plurals = plural.map(p -> p.isBlank() ? List.<String>of() : List.of(noun(p)))
                    .orElseGet(() -> List.of(regular(noun)));
            row(place, List.of(noun), plurals, sector, before);
            return;
        }
        List<String> members = sets.get(mark.group());
        if (members == null) {
            problems.add(place, "the set '" + mark.group() + "' is not told before it is used");
            return;
        }
        List<String> singulars = new ArrayList<>();
        List<String> plurals = new ArrayList<>();
        for (String member : members) {
            String noun = noun(phrase.substring(0, mark.start()) + member + phrase.substring(mark.end()));
            (isPlural(member, members) ? plurals : singulars).add(noun);
        }
        row(
                place,
                singulars.isEmpty() ? plurals : singulars,
                singulars.isEmpty() ? List.of() : plurals,
                sector,
                before);
    }

    private boolean isPlural(String member, List<String> members) {
        String low = Codes.lower(member);
        List<String> others =
                members.stream().map(Codes::lower).filter(m -> !m.equals(low)).toList();
        return others.stream().anyMatch(other -> regular(other).equals(low))
                || codes.singular(low).filter(others::contains).isPresent();
    }

    private void row(Place place, List<String> singulars, List<String> plurals, String sector, boolean before) {
        String noun = singulars.get(0);
        Optional<RoleRow> known = codes.role(noun);
        if (known.isPresent() && known.get().sector().equals(sector)) {
            into.drop("an agent that the built-in roles know with the same sector", place);
            return;
        }
        Optional<RoleRow> like = codes.roleEnding(noun);
        String kind = codes.bodyType(noun).isPresent()
                        && like.map(r -> !r.kind().equals("person")).orElse(true)
                ? "body"
                : like.map(RoleRow::kind).orElse(before ? "body" : plurals.isEmpty() ? "group" : "person");
        into.add(new RoleRow(
                noun,
                singulars.subList(1, singulars.size()),
                plurals,
                known.map(RoleRow::gender).orElse(""),
                sector,
                kind,
                known.map(RoleRow::covers).orElse(""),
                known.map(RoleRow::bond).orElse("")));
    }

    private static String noun(String phrase) {
        return Codes.lower(ActorRow.tidy(phrase.replace('_', ' ')));
    }

    /** The description's own rule: IES for Y, ES behind SS, else S. */
    private static String regular(String noun) {
        if (noun.endsWith("y")) {
            return noun.substring(0, noun.length() - 1) + "ies";
        }
        return noun + (noun.endsWith("ss") ? "es" : "s");
    }
}

package org.chancery.imports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One row of {@code actors.tsv}: an actor, or one of an actor's dated roles. Empty text stands for what is not known. */
record ActorRow(
        String name,
        List<String> other,
        String type,
        String country,
        String sector,
        List<String> role,
        String from,
        String to,
        String id) {

    static final List<String> COLUMNS =
            List.of("name", "other", "type", "country", "sector", "role", "from", "to", "id");

    static final Set<String> TYPES = Set.of("person", "organization", "government", "armed force", "group", "country");

    ActorRow {
        other = List.copyOf(new LinkedHashSet<>(other));
        role = List.copyOf(new LinkedHashSet<>(role));
    }

    /** Rows that differ in nothing but the other names are one. */
    ActorRow key() {
        return withOther(List.of());
    }

    ActorRow withOther(List<String> names) {
        return new ActorRow(name, names, type, country, sector, role, from, to, id);
    }

    /** This row with the other names of that one too. */
    ActorRow joined(ActorRow same) {
        List<String> names = new ArrayList<>(other);
        names.addAll(same.other);
        names.remove(name);
        return withOther(names);
    }

    /** Nothing that a reader of articles could use. */
    boolean saysNothing() {
        return country.isEmpty() && sector.isEmpty() && role.isEmpty() && id.isEmpty();
    }

    String cell(String column) {
        String text =
                switch (column) {
                    case "name" -> name;
                    case "other" -> String.join("|", other);
                    case "type" -> type;
                    case "country" -> country;
                    case "sector" -> sector;
                    case "role" -> String.join("|", role);
                    case "from" -> from;
                    case "to" -> to;
                    case "id" -> id;
                    default -> "";
                };
        return text.isEmpty() ? "-" : text;
    }

    /** A name as a cell may hold it: in one line, without the marks that part cells and names. */
    static String tidy(String words) {
        return words.replaceAll("[|\\s\\p{Cntrl}\\u00a0]+", " ").strip();
    }
}

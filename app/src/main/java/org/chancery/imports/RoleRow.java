package org.chancery.imports;

import java.util.List;

/** One row of {@code roles.tsv}: a noun for people or bodies and the sector it tells of. */
record RoleRow(
        String role,
        List<String> also,
        List<String> plural,
        String gender,
        String sector,
        String kind,
        String covers,
        String bond) {

    static final List<String> COLUMNS = List.of("role", "also", "plural", "gender", "sector", "kind", "covers", "bond");

    static final java.util.Set<String> KINDS =
            java.util.Set.of("person", "group", "body", "document", "figures", "outlet");

    RoleRow {
        also = List.copyOf(also);
        plural = List.copyOf(plural);
    }

    String cell(String column) {
        String text =
                switch (column) {
                    case "role" -> role;
                    case "also" -> String.join("|", also);
                    case "plural" -> String.join("|", plural);
                    case "gender" -> gender;
                    case "sector" -> sector;
                    case "kind" -> kind;
                    case "covers" -> covers;
                    case "bond" -> bond;
                    default -> "";
                };
        return text.isEmpty() ? "-" : text;
    }
}

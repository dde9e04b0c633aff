package org.chancery.article;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes the name of the site off a title. In: a title, the outlet's names and rival titles. Out: the title of the article alone. */
final class Titles {

    private static final List<String> BORDERS =
            List.of(" | ", " – ", " — ", " - ", " :: ", " » ", " · ", " • ", " ‹ ", " « ", " / ");

    /** Longer endings are subtitles. */
    private static final int LONGEST_SITE = 40;

    private Titles() {}

    static String withoutSite(String title, Set<String> outlets, List<String> rivals) {
        String rest = title.strip();
        boolean cut = true;
        while (cut) {
            cut = false;
            int last = -1;
            String border = "";
            for (String b : BORDERS) {
                int at = rest.lastIndexOf(b);
                if (at > last) {
                    last = at;
                    border = b;
                }
            }
            if (last > 0) {
                String head = rest.substring(0, last).strip();
                String tail = NamesOfAuthors.squeeze(rest.substring(last + border.length()));
                boolean site = outlets.stream()
                        .anyMatch(o -> o.equals(tail)
                                || (tail.length() > 3 && (o.contains(tail) || (o.length() > 3 && tail.contains(o)))));
                boolean rival =
                        rivals.stream().anyMatch(r -> NamesOfAuthors.squeeze(r).equals(NamesOfAuthors.squeeze(head)));
                if (!head.isEmpty() && (site || rival)) {
                    rest = head;
                    cut = true;
                }
            }
        }
        return rest;
    }

    /** The name of the site where a title is {@code HEADLINE | SITE} and another gives the headline alone. */
    static Optional<String> site(String title, List<String> rivals) {
        for (String rival : rivals) {
            for (String border : BORDERS) {
                if (!rival.isBlank() && title.startsWith(rival + border)) {
                    String tail =
                            title.substring(rival.length() + border.length()).strip();
                    boolean whole = BORDERS.stream().noneMatch(tail::contains);
                    if (whole && !tail.isEmpty() && tail.length() <= LONGEST_SITE) {
                        return Optional.of(tail);
                    }
                }
            }
        }
        return Optional.empty();
    }
}

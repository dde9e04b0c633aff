package org.chancery.page;

import java.util.Collections;
import java.util.List;

/** Pages give their headline twice: first as the window's title or glued to a menu, then on a line of its own. Finds the latter. */
final class HeadlineCopy {

    private static final int LONGEST_TITLE = 40;
    private static final int FEWEST_WORDS = 3;
    private static final int LINES_LOOKED_AT = 1500;

    private HeadlineCopy() {}

    /** The index of the line that stands again what the first line says, or -1; of several, the one with most prose close below. */
    static int find(List<FlatFacts> lines) {
        if (lines.isEmpty() || lines.get(0).count() > LONGEST_TITLE) {
            return -1;
        }
        List<String> title = lines.get(0).list();
        int found = -1;
        int most = -1;
        for (int i = 1; i < Math.min(lines.size(), LINES_LOOKED_AT); i++) {
            List<String> words = lines.get(i).list();
            if (isCopy(title, words)) {
                int prose = proseBelow(lines, i);
                if (prose > most) {
                    found = i;
                    most = prose;
                }
            }
        }
        return found;
    }

    private static boolean isCopy(List<String> title, List<String> words) {
        if (words.size() < FEWEST_WORDS || words.size() > LONGEST_TITLE) {
            return false;
        }
        boolean within = words.size() * 3 >= title.size() && Collections.indexOfSubList(title, words) >= 0;
        return within
                || (title.size() >= FEWEST_WORDS + 1 && words.size() <= title.size() * 2 && startsWith(words, title));
    }

    private static boolean startsWith(List<String> words, List<String> start) {
        return words.size() >= start.size() && words.subList(0, start.size()).equals(start);
    }

    private static int proseBelow(List<FlatFacts> lines, int i) {
        int prose = 0;
        for (int k = i + 1; k < Math.min(lines.size(), i + 40); k++) {
            prose += lines.get(k).isProse() ? lines.get(k).count() : 0;
        }
        return prose;
    }
}

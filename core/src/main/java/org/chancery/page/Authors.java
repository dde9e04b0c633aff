package org.chancery.page;

import java.util.List;

/** Puts several authors' names into one line, as a byline would. */
final class Authors {

    private Authors() {}

    static String join(List<String> names) {
        int n = names.size();
        if (n <= 2) {
            return String.join(" and ", names);
        }
        return String.join(", ", names.subList(0, n - 1)) + ", and " + names.get(n - 1);
    }
}

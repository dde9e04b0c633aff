package org.chancery.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Gives names out once: the second {@code a} becomes {@code a-2}. */
final class FreeNames {

    private final String joint;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> last = new HashMap<>();

    /** @param joint what stands between a name and its number */
    FreeNames(String joint) {
        this.joint = joint;
    }

    String free(String wanted) {
        String free = wanted;
        while (!taken.add(free)) {
            free = wanted + joint + last.merge(wanted, 2, (before, start) -> before + 1);
        }
        return free;
    }
}

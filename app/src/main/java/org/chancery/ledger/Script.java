package org.chancery.ledger;

import java.util.ArrayList;
import java.util.List;

/** A script of SQL comes in, its statements go out with the comments inside them, which say in the file what its columns are. Knows quotation marks and {@code --}, as our own scripts use them. */
final class Script {

    private Script() {}

    static List<String> of(String script) {
        List<String> found = new ArrayList<>();
        StringBuilder one = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < script.length(); i++) {
            char c = script.charAt(i);
            if (!quoted && script.startsWith("--", i)) {
                int line = script.indexOf('\n', i);
                int end = line < 0 ? script.length() : line;
                one.append(one.isEmpty() ? "" : script.substring(i, end));
                i = end - 1;
            } else if (!quoted && c == ';') {
                add(one, found);
            } else {
                quoted ^= c == '\'';
                one.append(one.isEmpty() && Character.isWhitespace(c) ? "" : String.valueOf(c));
            }
        }
        add(one, found);
        return found;
    }

    private static void add(StringBuilder one, List<String> found) {
        String statement = one.toString().strip();
        if (!statement.isEmpty()) {
            found.add(statement);
        }
        one.setLength(0);
    }
}

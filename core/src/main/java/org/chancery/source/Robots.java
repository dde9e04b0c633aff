package org.chancery.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a host asks of robots: RFC 9309, with the {@code Crawl-delay} that many hosts add. In: the text of a robots.txt. Out: what Chancery may fetch, and how slowly.
 *
 * @param rules of all groups that name Chancery, else of all that name everyone
 * @param delay seconds between two requests
 */
record Robots(List<RobotsRule> rules, Optional<Double> delay) {

    /** Bytes that are read at most (RFC 9309, section 2.5). */
    static final int SIZE = 500 << 10;

    private static final Robots ALL = new Robots(List.of(), Optional.empty());

    Robots {
        rules = List.copyOf(rules);
    }

    /** Of a host that asks for nothing. */
    static Robots everything() {
        return ALL;
    }

    static Robots of(Bytes file, String agent) {
        byte[] bytes = file.toArray();
        String text = new String(bytes, 0, end(bytes), StandardCharsets.UTF_8);
        List<Group> groups = groups(text.startsWith("\uFEFF") ? text.substring(1) : text);
        List<Group> ours = groups.stream().filter(g -> g.names(agent)).toList();
        return merged(ours.isEmpty() ? groups.stream().filter(g -> g.names("*")).toList() : ours);
    }

    /** @param path with the query; the longest rule that fits decides, of equally long ones that which allows */
    boolean allows(String path) {
        String normal = RobotsRule.normal(path);
        if (normal.equals("/robots.txt")) {
            return true;
        }
        Optional<RobotsRule> best = Optional.empty();
        for (RobotsRule rule : rules) {
            if (best.map(rule::outranks).orElse(true) && rule.fits(normal)) {
                best = Optional.of(rule);
            }
        }
        return best.map(RobotsRule::allow).orElse(true);
    }

    /** Of a file beyond all measure the lines that are whole: half a rule would forbid too much. */
    private static int end(byte[] bytes) {
        if (bytes.length <= SIZE) {
            return bytes.length;
        }
        int end = SIZE;
        while (end > 0 && bytes[end] != '\n' && bytes[end] != '\r') {
            end--;
        }
        return end;
    }

    private record Group(List<String> agents, List<RobotsRule> rules, List<Double> delays) {

        /** An agent is named by its product token; what follows it, such as a version, does not matter. */
        boolean names(String agent) {
            return agents.stream().anyMatch(a -> token(a).equalsIgnoreCase(agent));
        }

        private static String token(String written) {
            int end = 0;
            while (end < written.length() && isToken(written.charAt(end))) {
                end++;
            }
            return written.startsWith("*") ? "*" : written.substring(0, end);
        }

        private static boolean isToken(char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-';
        }
    }

    private static List<Group> groups(String text) {
        List<Group> groups = new ArrayList<>();
        boolean open = false; // whether the next agent belongs to the group at hand
        for (String line : text.split("[\r\n]+", -1)) {
            String plain = line.split("#", 2)[0];
            int colon = plain.indexOf(':');
            String key = colon < 0 ? "" : plain.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = plain.substring(colon + 1).strip();
            if (key.equals("user-agent")) {
                if (!open) {
                    groups.add(new Group(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
                }
                groups.get(groups.size() - 1).agents.add(value);
                open = true;
            } else if (!groups.isEmpty() && (key.equals("allow") || key.equals("disallow"))) {
                RobotsRule.of(key.equals("allow"), value).ifPresent(groups.get(groups.size() - 1).rules::add);
                open = false;
            } else if (!groups.isEmpty() && key.equals("crawl-delay") && value.matches("[0-9]{1,9}(\\.[0-9]{0,9})?")) {
                groups.get(groups.size() - 1).delays.add(Double.parseDouble(value));
            }
        }
        return groups;
    }

    private static Robots merged(List<Group> groups) {
        return new Robots(
                groups.stream().flatMap(g -> g.rules.stream()).toList(),
                groups.stream().flatMap(g -> g.delays.stream()).max(Double::compare));
    }
}

package org.chancery.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an address asks for, so that every view has one that shows it again. In: the words after the question mark; what is blank or unknown is passed over. Out:
 * the values of each {@link Filter}, the address of this or a changed question, always written the same way.
 */
record Query(Map<Filter, List<String>> values) {

    private static final int LONGEST = 500;
    private static final int MOST = 30;

    Query {
        Map<Filter, List<String>> kept = new EnumMap<>(Filter.class);
        values.forEach((filter, given) -> {
            List<String> some = given.stream()
                    .map(String::strip)
                    .filter(v -> !v.isEmpty())
                    .distinct()
                    .limit(filter.isMany() ? MOST : 1)
                    .toList();
            if (some.stream().anyMatch(v -> v.length() > LONGEST)) {
                throw new Refused(
                        400,
                        "The question for '" + filter.title() + "' is too long.",
                        "Ask with at most " + LONGEST + " letters.");
            }
            if (!some.isEmpty()) {
                kept.put(filter, some);
            }
        });
        values = Collections.unmodifiableMap(kept);
    }

    static Query none() {
        return new Query(Map.of());
    }

    static Query of(Map<String, List<String>> parameters) {
        Map<Filter, List<String>> values = new EnumMap<>(Filter.class);
        parameters.forEach((name, given) -> Filter.of(name).ifPresent(filter -> values.put(filter, given)));
        return new Query(values);
    }

    Optional<String> one(Filter filter) {
        return all(filter).stream().findFirst();
    }

    List<String> all(Filter filter) {
        return values.getOrDefault(filter, List.of());
    }

    boolean has(Filter filter, String value) {
        return all(filter).contains(value);
    }

    /** Whether anything narrows what is found. */
    boolean isNarrow() {
        return values.keySet().stream().anyMatch(Filter::narrows);
    }

    /** From 1; an odd number is the first page. */
    int page() {
        return one(Filter.PAGE)
                .filter(p -> p.matches("[1-9][0-9]{0,4}"))
                .map(Integer::parseInt)
                .orElse(1);
    }

    /** The same with this value alone; turning to the first page. */
    Query with(Filter filter, String value) {
        Map<Filter, List<String>> changed = copy();
        changed.put(filter, List.of(value));
        return new Query(changed);
    }

    /** The same without it. */
    Query without(Filter filter) {
        Map<Filter, List<String>> changed = copy();
        changed.remove(filter);
        return new Query(changed);
    }

    /** The same with the value where it lacked it, without where it had it: what a facet's link does. */
    Query toggled(Filter filter, String value) {
        if (!filter.isMany()) {
            return has(filter, value) ? without(filter) : with(filter, value);
        }
        List<String> now = new ArrayList<>(all(filter));
        if (!now.remove(value)) {
            now.add(value);
        }
        Map<Filter, List<String>> changed = copy();
        changed.put(filter, now);
        return new Query(changed);
    }

    Query atPage(int page) {
        return page == 1 ? without(Filter.PAGE) : with(Filter.PAGE, String.valueOf(page));
    }

    private Map<Filter, List<String>> copy() {
        Map<Filter, List<String>> copy = new EnumMap<>(Filter.class);
        copy.putAll(values);
        copy.keySet().removeIf(Filter::turns);
        return copy;
    }

    /** {@code /search?q=ceasefire&since=2020}. */
    String address(String path) {
        String question = values.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> part(entry.getKey(), value)))
                .collect(Collectors.joining("&"));
        return question.isEmpty() ? path : path + "?" + question;
    }

    /** What a form must carry along, but for what it asks anew. */
    Stream<Map.Entry<Filter, String>> carried(Filter... asked) {
        return values.entrySet().stream()
                .filter(entry -> !List.of(asked).contains(entry.getKey())
                        && !entry.getKey().turns())
                .flatMap(entry -> entry.getValue().stream().map(value -> Map.entry(entry.getKey(), value)));
    }

    private static String part(Filter filter, String value) {
        return filter.key() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}

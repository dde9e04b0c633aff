package org.chancery.duplicates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The own-written sentences and words of which articles are made. In: seeds for form, facts and numbers. Out: text without open slots. */
final class Material {

    private final Map<String, List<String>> subjects = new LinkedHashMap<>();
    private final Map<String, List<String>> words = new LinkedHashMap<>();
    final List<String> quotations = lines("quotations.txt");
    final List<List<String>> boilerplate =
            lines("boilerplate.txt").stream().map(l -> List.of(l.split("\\|"))).toList();

    Material() {
        List<String> at = new ArrayList<>();
        for (String line : lines("sentences.txt")) {
            if (line.startsWith("== ")) {
                at = new ArrayList<>();
                subjects.put(line.substring(3), at);
            } else {
                at.add(line);
            }
        }
        lines("words.txt")
                .forEach(l -> words.put(
                        l.substring(0, l.indexOf(':')),
                        List.of(l.substring(l.indexOf(':') + 2).split(" "))));
    }

    private static List<String> lines(String file) {
        try (InputStream in = Material.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#") && !l.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }

    List<String> subject(Random random) {
        return pick(List.copyOf(subjects.values()), random);
    }

    static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private String word(String kind, Random random) {
        return pick(words.getOrDefault(kind, List.of()), random).replace('_', ' ');
    }

    /** Those of whom a story tells. */
    record Cast(List<String> people, List<String> towns, List<String> bodies) {

        String surname(int n) {
            return people.get(n).substring(people.get(n).indexOf(' ') + 1);
        }
    }

    Cast cast(Random random) {
        return new Cast(
                List.of(person(random), person(random)),
                List.of(word("town", random), word("town", random)),
                List.of(word("body", random), word("body", random)));
    }

    String person(Random random) {
        return word("given", random) + " " + word("family", random);
    }

    /** The pattern with its choices and slots filled: the form of the sentence by one seed, its numbers and days by another. */
    String fill(String pattern, Cast cast, long form, long figures) {
        Random shape = new Random(form);
        Random numbers = new Random(figures);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '[') {
                int end = pattern.indexOf(']', i);
                out.append(pick(List.of(pattern.substring(i + 1, end).split("\\|")), shape));
                i = end;
            } else if (c == '{') {
                int end = pattern.indexOf('}', i);
                out.append(slot(pattern.substring(i + 1, end), cast, shape, numbers));
                i = end;
            } else {
                out.append(c);
            }
        }
        return Character.toUpperCase(out.charAt(0)) + out.substring(1);
    }

    private String slot(String name, Cast cast, Random shape, Random numbers) {
        return switch (name) {
            case "p1" -> cast.people().get(0);
            case "p2" -> cast.people().get(1);
            case "s1" -> cast.surname(0);
            case "c1" -> cast.towns().get(0);
            case "c2" -> cast.towns().get(1);
            case "o1" -> cast.bodies().get(0);
            case "o2" -> cast.bodies().get(1);
            case "n" -> "" + (2 + numbers.nextInt(97));
            case "m" -> numbers.nextInt(2) == 0
                    ? "" + (200 + numbers.nextInt(800))
                    : (1 + numbers.nextInt(90)) + "," + (100 + numbers.nextInt(900));
            case "d" -> word("day", numbers);
            case "mo" -> word("month", numbers);
            case "j" -> word("adjective", shape);
            case "x", "y" -> word("noun", shape);
            case "v" -> word("verb", shape);
            case "q" -> "{q}";
            default -> throw new IllegalArgumentException("no slot is called " + name);
        };
    }
}

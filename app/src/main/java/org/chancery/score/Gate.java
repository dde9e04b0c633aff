package org.chancery.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The rules of the score gate, without files: what is recorded and what is measured come in, what is wrong or what is to be recorded goes out.
 */
final class Gate {

    /**
     * By how much a figure may lie under its floor: half a unit of the last digit that {@code gate.json} keeps, because a floor may have been rounded up to it.
     * The program is deterministic, so nothing more is forgiven.
     */
    static final double EPSILON = 0.000_05;

    private Gate() {}

    /** What keeps the gate shut: figures under their floors or not measured, and files that are not those recorded. */
    static List<String> problems(GateFile recorded, Figures now, Map<String, String> files, boolean withGold) {
        List<String> problems = new ArrayList<>(regressions(recorded, now, withGold));
        now.values().keySet().stream()
                .filter(name -> !recorded.floors().containsKey(name))
                .forEach(name -> problems.add(name + " has no floor yet"));
        Set<String> names = new TreeSet<>(recorded.files().keySet());
        names.addAll(files.keySet());
        for (String name : names) {
            if (withGold || !name.startsWith(PresentFiles.GOLD)) {
                difference(name, recorded.files(), files).ifPresent(problems::add);
            }
        }
        return problems;
    }

    private static java.util.Optional<String> difference(
            String name, Map<String, String> recorded, Map<String, String> present) {
        if (!present.containsKey(name)) {
            return java.util.Optional.of(name + " is recorded but not here");
        } else if (!recorded.containsKey(name)) {
            return java.util.Optional.of(name + " is here but not recorded");
        }
        return present.getOrDefault(name, "").equals(recorded.get(name))
                ? java.util.Optional.empty()
                : java.util.Optional.of(name + " is not the file that was measured");
    }

    /** The figures that fell under their floors, or that a full run no longer measures. */
    static List<String> regressions(GateFile recorded, Figures now, boolean withGold) {
        List<String> problems = new ArrayList<>();
        recorded.floors().forEach((name, floor) -> {
            Double value = now.values().get(name);
            if (value == null) {
                if (withGold || name.startsWith("samples.")) {
                    problems.add(name + " was not measured; its floor is " + Digits.fixed(floor, 4));
                }
            } else if (value + EPSILON < floor) {
                problems.add(name + " fell to " + Digits.fixed(value, 4) + "; its floor is " + Digits.fixed(floor, 4));
            }
        });
        return problems;
    }

    /** What to record after a full run: floors rise with the figures; they sink only where a regression is allowed. */
    static GateFile updated(GateFile recorded, Figures now, Map<String, String> files, boolean allowRegression) {
        List<String> regressions = regressions(recorded, now, true);
        if (!regressions.isEmpty() && !allowRegression) {
            throw new IllegalStateException("no floor is lowered: " + String.join("; ", regressions));
        }
        Map<String, Double> floors = new TreeMap<>();
        now.values()
                .forEach((name, value) -> floors.put(
                        name,
                        allowRegression
                                ? value
                                : Math.max(value, recorded.floors().getOrDefault(name, value))));
        return new GateFile(floors, now.values(), now.counts(), files, now.intervals());
    }
}

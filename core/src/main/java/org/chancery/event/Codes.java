package org.chancery.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.chancery.lexicon.Lazy;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.LexiconException;
import org.chancery.lexicon.Problems;
import org.chancery.lexicon.Table;

/**
 * The two ontologies. A type with its mode, or a CAMEO code, comes in; what the codebooks say of it goes out: quad classes and intensities, each by the name
 * of the convention it follows.
 */
public final class Codes {

    private static final String CAMEO = "cameo.tsv";
    private static final String PLOVER = "plover.tsv";
    private static final Lazy<Codes> STANDARD = new Lazy<>(() -> new Codes(Lexicon.english()));

    /**
     * One code of CAMEO.
     *
     * @param type PLOVER's type for it; empty for what PLOVER does not hold to be an event
     * @param quadGdelt GDELT's class, 1 to 4
     * @param quadPhoenix the Phoenix pipeline's class, 0 to 4; 0 is neutral
     * @param goldstein Goldstein's weight; a code that his table lacks has its parent's
     */
    public record Cameo(
            String code, String label, Optional<Event.Type> type, int quadGdelt, int quadPhoenix, double goldstein) {}

    /** Quad classes in three conventions and intensities in two; CAMEO's own are empty where the code is none. */
    public record Weights(
            int quadPlover,
            OptionalInt quadGdelt,
            OptionalInt quadPhoenix,
            double intensityPlover,
            OptionalDouble goldstein) {}

    private record Mode(Event.Type type, String name) {}

    private final Map<String, Cameo> cameo = new HashMap<>();
    private final Map<Event.Type, Integer> quads = new HashMap<>();
    private final Map<Event.Type, Double> scores = new HashMap<>();
    private final Map<Mode, OptionalDouble> modes = new HashMap<>();
    private final Set<String> contexts = new HashSet<>();

    /** The tables of a lexicon; all their problems at once in a {@link LexiconException}. */
    public Codes(Lexicon lexicon) {
        Problems problems = new Problems();
        lexicon.table(CAMEO).rows().forEach(row -> addCameo(row, problems));
        lexicon.table(PLOVER).rows().forEach(row -> addPlover(row, problems));
        for (Event.Type type : Event.Type.values()) {
            if (!quads.containsKey(type)) {
                problems.add(PLOVER + ": no row 'type' for " + type);
            }
        }
        problems.throwIfAny();
    }

    /** The built-in tables, read once. */
    public static Codes standard() {
        return STANDARD.get();
    }

    private void addCameo(Table.Row row, Problems problems) {
        String type = row.get("plover_type");
        Optional<Event.Type> plover = type.startsWith("(") ? Optional.empty() : find(type);
        if (plover.isEmpty() && !type.startsWith("(")) {
            problems.add(row.place(), "'" + type + "' is no type of PLOVER");
        }
        Optional<Double> gdelt = number(row, "quad_gdelt", problems);
        Optional<Double> phoenix = number(row, "quad_phoenix", problems);
        Optional<Double> goldstein = number(row, "goldstein", problems);
        if (gdelt.isPresent() && phoenix.isPresent() && goldstein.isPresent()) {
            cameo.put(
                    row.get("code"),
                    new Cameo(
                            row.get("code"),
                            row.get("label"),
                            plover,
                            gdelt.get().intValue(),
                            phoenix.get().intValue(),
                            goldstein.get()));
        }
    }

    private void addPlover(Table.Row row, Problems problems) {
        switch (row.get("kind")) {
            case "type" -> find(row.get("name"))
                    .ifPresentOrElse(
                            type -> {
                                number(row, "quad", problems).ifPresent(q -> quads.put(type, q.intValue()));
                                number(row, "score", problems).ifPresent(s -> scores.put(type, s));
                            },
                            () -> problems.add(row.place(), "'" + row.get("name") + "' is no type of PLOVER"));
            case "mode" -> find(row.get("name"))
                    .ifPresentOrElse(
                            type -> modes.put(
                                    new Mode(type, row.get("mode")),
                                    row.find("score").isEmpty()
                                            ? OptionalDouble.empty()
                                            : number(row, "score", problems)
                                                    .map(OptionalDouble::of)
                                                    .orElse(OptionalDouble.empty())),
                            () -> problems.add(row.place(), "'" + row.get("name") + "' is no type of PLOVER"));
            case "context" -> contexts.add(row.get("name"));
            default -> {} // sectors and bodies are the cast's
        }
    }

    /** PLOVER's type of that name; an {@link IllegalArgumentException} where there is none. */
    static Event.Type type(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("PLOVER has no type '" + name + "'"));
    }

    private static Optional<Event.Type> find(String name) {
        return List.of(Event.Type.values()).stream()
                .filter(t -> t.name().equals(name))
                .findFirst();
    }

    /** A number, a star behind it left off. */
    private static Optional<Double> number(Table.Row row, String column, Problems problems) {
        try {
            return Optional.of(Double.valueOf(row.get(column).replace("*", "")));
        } catch (NumberFormatException e) {
            problems.add(row.place(), column + " '" + row.get(column) + "' is no number");
            return Optional.empty();
        }
    }

    public Optional<Cameo> cameo(String code) {
        return Optional.ofNullable(cameo.get(code));
    }

    /** The code itself; an {@link IllegalArgumentException} says which part of it the codebooks do not have. */
    Event.Code check(Event.Code code) {
        code.mode().filter(m -> !isMode(code.type(), m)).ifPresent(m -> {
            throw new IllegalArgumentException("PLOVER's " + code.type() + " has no mode '" + m + "'");
        });
        code.contexts().stream().filter(c -> !isContext(c)).findFirst().ifPresent(c -> {
            throw new IllegalArgumentException("PLOVER has no context '" + c + "'");
        });
        if (cameo(code.cameo()).isEmpty()) {
            throw new IllegalArgumentException("CAMEO has no code '" + code.cameo() + "'");
        }
        return code;
    }

    /** Whether PLOVER has this mode for the type. */
    public boolean isMode(Event.Type type, String mode) {
        return modes.containsKey(new Mode(type, mode));
    }

    /** Whether PLOVER has this context. */
    public boolean isContext(String context) {
        return contexts.contains(context);
    }

    /** The mode's own intensity where PLOVER gives one, else the type's; CAMEO's figures by the code. */
    public Weights weights(Event.Code code) {
        double intensity = code.mode()
                .map(m -> modes.getOrDefault(new Mode(code.type(), m), OptionalDouble.empty()))
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .orElseGet(() -> scores.getOrDefault(code.type(), 0.0));
        Optional<Cameo> known = cameo(code.cameo());
        return new Weights(
                quads.getOrDefault(code.type(), 0),
                known.map(c -> OptionalInt.of(c.quadGdelt())).orElseGet(OptionalInt::empty),
                known.map(c -> OptionalInt.of(c.quadPhoenix())).orElseGet(OptionalInt::empty),
                intensity,
                known.map(c -> OptionalDouble.of(c.goldstein())).orElseGet(OptionalDouble::empty));
    }
}

package org.chancery.standing;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.attribution.Attribution;
import org.chancery.event.Event;
import org.chancery.statement.Statement;

/** The words that a record's fields may have, as outputs write them. */
public final class Labels {

    public static final Set<String> MODES = small(Attribution.Mode.values());
    public static final Set<String> KINDS = small(Statement.Kind.values());
    public static final Set<String> STANCES = small(Statement.Stance.values());
    public static final Set<String> FACTUALITIES = small(Event.Factuality.values());
    public static final Set<String> TYPES =
            Arrays.stream(Event.Type.values()).map(Enum::name).collect(Collectors.toCollection(LinkedHashSet::new));
    public static final Set<String> ACTOR_TYPES = new LinkedHashSet<>(
            List.of("person", "organization", "government", "armed force", "group", "country", "unnamed"));

    private Labels() {}

    private static Set<String> small(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(v -> v.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}

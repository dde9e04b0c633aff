package org.chancery.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chancery.view.ActorProfile.Deed;

/**
 * A line of a table of events: a type and its numbers, each factuality by itself.
 *
 * @param events how many by factuality
 * @param addresses what opens them
 */
record DeedLine(String type, Map<String, Long> events, Map<String, String> addresses) {

    private static final List<String> KNOWN =
            List.of("asserted", "denied", "intended", "possible", "conditional", "demanded");

    static final Comparator<String> ORDER = Comparator.comparingInt(KNOWN::indexOf);

    DeedLine {
        events = Map.copyOf(events);
        addresses = Map.copyOf(addresses);
    }

    static List<DeedLine> of(List<Deed> deeds, boolean byHim, long actor) {
        Map<String, List<Deed>> types = new LinkedHashMap<>();
        deeds.stream().filter(d -> d.byHim() == byHim).forEach(d -> types.computeIfAbsent(
                        d.type(), t -> new ArrayList<>())
                .add(d));
        Query query = Query.none().with(byHim ? Filter.ACTOR : Filter.RECIPIENT, Somewhere.ask(actor));
        return types.entrySet().stream()
                .map(e -> line(e.getKey(), e.getValue(), query))
                .sorted(Comparator.comparingLong(DeedLine::all).reversed().thenComparing(DeedLine::type))
                .toList();
    }

    private static DeedLine line(String type, List<Deed> deeds, Query query) {
        Map<String, Long> events = new LinkedHashMap<>();
        Map<String, String> addresses = new LinkedHashMap<>();
        Query ofType = query.with(Filter.TYPE, type.toLowerCase(Locale.ROOT));
        for (Deed deed : deeds) {
            events.put(deed.factuality(), deed.events());
            addresses.put(deed.factuality(), Somewhere.events(ofType.with(Filter.FACTUALITY, deed.factuality())));
        }
        return new DeedLine(English.capital(type.toLowerCase(Locale.ROOT)), events, addresses);
    }

    long all() {
        return events.values().stream().mapToLong(Long::longValue).sum();
    }

    long number(String factuality) {
        return events.getOrDefault(factuality, 0L);
    }

    Optional<String> address(String factuality) {
        return Optional.ofNullable(addresses.get(factuality));
    }
}

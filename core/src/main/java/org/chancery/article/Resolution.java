package org.chancery.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chancery.page.Claim;
import org.chancery.page.Page;
import org.chancery.source.Given;
import org.chancery.text.Note;

/**
 * Weighs what a page says of itself against each other and against what the caller said, who is always right.
 * In: a page. Out: one value for each field with what it rests on, and notes on what was refused.
 */
final class Resolution {

    private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    private final Given given;
    private final List<Claim> claims;
    private final Page page;
    private final Known known;
    private final Set<String> outlets = new HashSet<>();
    private final List<Note> notes = new ArrayList<>();

    Resolution(Page page, Known known) {
        this.known = known;
        this.page = page;
        this.given = page.capture().given();
        List<Claim> sorted = new ArrayList<>(page.claims());
        sorted.sort(Comparator.comparingDouble(Claim::weight).reversed());
        this.claims = List.copyOf(sorted);
        of("outlet").forEach(c -> outlets.add(NamesOfAuthors.squeeze(c.value())));
        given.outlet().ifPresent(o -> outlets.add(NamesOfAuthors.squeeze(o)));
        uri().flatMap(Resolution::site).ifPresent(outlets::add);
        outlets.remove("");
    }

    List<Note> notes() {
        return List.copyOf(notes);
    }

    Optional<String> uri() {
        return given.url().or(() -> page.capture().uri().map(URI::toString)).or(() -> of("canonical").stream()
                .map(Claim::value)
                .filter(v -> v.startsWith("http"))
                .findFirst());
    }

    Optional<Found<String>> headline() {
        if (given.title().isPresent()) {
            return given(given.title());
        }
        List<String> rivals = of("title").stream().map(Claim::value).toList();
        return of("title").stream()
                .map(c -> new Found<>(Titles.withoutSite(c.value(), outlets, rivals), c.evidence(), c.weight()))
                .filter(f -> !f.value().isEmpty() && !outlets.contains(NamesOfAuthors.squeeze(f.value())))
                .findFirst();
    }

    Optional<Found<String>> author() {
        for (Claim claim : of("author")) {
            boolean seen =
                    claim.evidence().startsWith("text:") || claim.evidence().startsWith("class:");
            Optional<String> name = seen
                    ? known.authors().seen(claim.value(), outlets)
                    : known.authors().stated(claim.value(), outlets);
            if (name.isPresent()) {
                return Optional.of(new Found<>(name.get(), claim.evidence(), claim.weight()));
            }
        }
        return Optional.empty();
    }

    Optional<Found<String>> outlet() {
        return given.outlet().isPresent()
                ? given(given.outlet())
                : plain("outlet").or(this::outletOfTitle);
    }

    private Optional<Found<String>> outletOfTitle() {
        List<String> titles = of("title").stream().map(c -> c.value().strip()).toList();
        return titles.stream()
                .flatMap(t -> Titles.site(t, titles).stream())
                .findFirst()
                .map(name -> new Found<>(name, "title", 0.4));
    }

    Optional<Found<String>> language() {
        return plain("language")
                .map(f -> new Found<>(
                        f.value().split("[-_ ,]", -1)[0].toLowerCase(Locale.ROOT), f.evidence(), f.confidence()));
    }

    Optional<Found<LocalDate>> published() {
        Optional<LocalDate> day = given.published().flatMap(p -> known.dates().find(p));
        if (day.isPresent()) {
            return Optional.of(new Found<>(day.get(), "given", 1));
        }
        given.published()
                .ifPresent(p -> notes.add(Note.of("date-refused", "no calendar day in the given date '" + p + "'")));
        Optional<Found<LocalDate>> own = date("published");
        Optional<Found<LocalDate>> changed = date("modified");
        boolean surer = changed.isPresent()
                && own.isPresent()
                && own.get().confidence() < 0.3
                && changed.get().confidence() > 0.5;
        if (own.isPresent() && !surer) {
            return own;
        }
        changed.ifPresent(m -> notes.add(Note.of(
                "published-unknown",
                "the page names no day of publication; " + m.value() + ", when it was changed, stands in")));
        return changed.map(m -> new Found<>(m.value(), "modified:" + m.evidence(), Math.min(0.3, m.confidence())));
    }

    Optional<Found<LocalDate>> modified() {
        return date("modified");
    }

    private Optional<Found<LocalDate>> date(String field) {
        for (Claim claim : of(field)) {
            Optional<LocalDate> day = known.dates().find(claim.value());
            boolean written =
                    !claim.evidence().startsWith("text:") && !claim.evidence().startsWith("class:");
            if (day.isEmpty() && written) {
                notes.add(Note.of(
                        "date-refused", "no calendar day in '" + claim.value() + "' (" + claim.evidence() + ")"));
            } else if (day.isPresent()
                    && (day.get().isBefore(EARLIEST) || day.get().isAfter(LATEST))) {
                notes.add(Note.of("date-refused", "impossible date " + day.get() + " (" + claim.evidence() + ")"));
            } else if (day.isPresent()) {
                return Optional.of(new Found<>(day.get(), claim.evidence(), claim.weight()));
            }
        }
        return Optional.empty();
    }

    private Optional<Found<String>> plain(String field) {
        return of(field).stream().findFirst().map(c -> new Found<>(c.value(), c.evidence(), c.weight()));
    }

    private static Optional<Found<String>> given(Optional<String> value) {
        return value.map(v -> new Found<>(v, "given", 1));
    }

    private List<Claim> of(String field) {
        return claims.stream().filter(c -> c.field().equals(field)).toList();
    }

    /** The name in an address: {@code bbc} of {@code https://www.bbc.co.uk/news}. */
    private static Optional<String> site(String address) {
        try {
            String host = new URI(address).getHost();
            if (host == null) {
                return Optional.empty();
            }
            String[] parts = host.split("\\.", -1);
            String name = "";
            for (int i = 0; i < Math.max(1, parts.length - 1); i++) {
                name = parts[i].length() >= name.length() ? parts[i] : name;
            }
            return Optional.of(NamesOfAuthors.squeeze(name));
        } catch (URISyntaxException e) {
            return Optional.empty(); // an address that is none has no name in it
        }
    }
}

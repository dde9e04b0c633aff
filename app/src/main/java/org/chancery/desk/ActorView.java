package org.chancery.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chancery.view.ActorHistory;
import org.chancery.view.ActorProfile;
import org.chancery.view.ActorProfile.Deed;
import org.chancery.view.ActorProfile.Month;
import org.chancery.view.ActorProfile.Spell;
import org.chancery.view.ActorProfile.Voice;
import org.chancery.view.Alike;

/** What the page of an actor shows. */
record ActorView(
        ActorProfile profile,
        List<SaidLine> said,
        List<DoneLine> done,
        List<Alike> alike,
        List<ActorHistory.Line> history,
        List<ActorHistory.Stand> stands,
        String reviewer) {

    private static final int SPELLS = 16;

    ActorView {
        said = List.copyOf(said);
        done = List.copyOf(done);
        alike = List.copyOf(alike);
        history = List.copyOf(history);
        stands = List.copyOf(stands);
    }

    long id() {
        return profile.identity().id();
    }

    String name() {
        return profile.identity().name();
    }

    /** By what he is the same in all articles, as a sentence. */
    String basis() {
        return switch (profile.identity().basis()) {
            case KNOWN -> "Known to Chancery as " + profile.identity().known().orElse(name())
                    + ": the same in all articles.";
            case NAME -> "Taken for the same in all articles by full name, type and country.";
            case DESCRIPTION -> "Unnamed: articles that give the same description are taken together.";
            case ARTICLE -> "The name is too short to be anybody's beyond its article.";
            case SPLIT -> "Parted from another by a reviewer.";
        };
    }

    /** What he said, by month, first hand and passed on by another. */
    Chart months() {
        Voice voice = profile.voice();
        Map<String, Month> all =
                voice.months().stream().collect(Collectors.toMap(Month::month, m -> m, (a, b) -> a, TreeMap::new));
        List<Chart.Series> series = List.of(
                new Chart.Series("at first hand", "plain", false),
                new Chart.Series("at second hand, passed on by another", "faint", false));
        return new Chart(
                "What " + name() + " said, by month of publication",
                "month",
                series,
                Months.between(all.keySet()).stream()
                        .map(m -> {
                            Month month = all.getOrDefault(m.toString(), new Month(m.toString(), 0, 0));
                            Query query =
                                    speaking().with(Filter.SINCE, m.toString()).with(Filter.UNTIL, m.toString());
                            return new Chart.Column(
                                    English.month(m),
                                    English.shortMonth(m),
                                    List.of(month.firstHand(), month.secondHand()),
                                    Optional.of(Somewhere.statements(query)));
                        })
                        .toList());
    }

    Query speaking() {
        return Query.none().with(Filter.SPEAKER, Somewhere.ask(id()));
    }

    String saying(Filter filter, String value) {
        return Somewhere.statements(speaking().with(filter, value));
    }

    String allSaid() {
        return Somewhere.statements(speaking());
    }

    String allDone() {
        return Somewhere.events(Query.none().with(Filter.EITHER, Somewhere.ask(id())));
    }

    List<SearchChips.Link> saidExports() {
        return ExportPage.links(speaking());
    }

    List<SearchChips.Link> doneExports() {
        return ExportPage.links(Query.none().with(Filter.WHAT, "events").with(Filter.EITHER, Somewhere.ask(id())));
    }

    String saidBy(long other, Filter filter) {
        return Somewhere.statements(
                Query.none().with(Filter.SPEAKER, Somewhere.ask(other)).with(filter, Somewhere.ask(id())));
    }

    String network(String what) {
        return what.equals("said")
                ? speaking().with(Filter.WHAT, "statements").address("/network")
                : Query.none()
                        .with(Filter.EITHER, Somewhere.ask(id()))
                        .with(Filter.WHAT, "events")
                        .address("/network");
    }

    String dyad(long other) {
        return Somewhere.dyad(Somewhere.ask(id()), Somewhere.ask(other));
    }

    /** Types of events on one side, each with its numbers by factuality. */
    List<DeedLine> deeds(boolean byHim) {
        return DeedLine.of(profile.deeds().counts(), byHim, id());
    }

    List<String> factualities() {
        return profile.deeds().counts().stream()
                .map(Deed::factuality)
                .distinct()
                .sorted(DeedLine.ORDER)
                .toList();
    }

    /** What most articles call him first of all, in the order of time. */
    List<Spell> spells(boolean frequent) {
        List<Spell> most = profile.spells().stream()
                .sorted(Comparator.comparingLong(Spell::articles).reversed())
                .limit(SPELLS)
                .toList();
        return profile.spells().stream()
                .filter(s -> most.contains(s) == frequent)
                .toList();
    }

    static String stance(String stance) {
        return stance.equals("affirms") ? "affirms (a claim of his or her own)" : stance;
    }

    static String mode(String mode) {
        return switch (mode) {
            case "direct" -> "own words";
            case "mixed" -> "partly own words";
            default -> "paraphrased";
        };
    }

    /** {@code 3 March 2019 to 8 January 2020}. */
    static String time(Optional<String> first, Optional<String> last) {
        if (first.equals(last)) {
            return English.date(first);
        }
        return English.date(first) + " to " + English.date(last);
    }
}

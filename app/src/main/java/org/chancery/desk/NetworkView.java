package org.chancery.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.chancery.view.Network;
import org.chancery.view.Network.Kind;
import org.chancery.view.Network.Node;
import org.chancery.view.Network.Tie;

/** A network as drawn: actors as circles in a field of {@link Layout#WIDTH} by {@link Layout#HEIGHT}, what is between them as curves. */
record NetworkView(Query query, boolean events, Network network, List<Circle> circles, List<Curve> curves) {

    private static final int LONGEST = 30; // letters of a name in the drawing
    private static final double BEND = .12; // of a curve's length, to its side, so that both directions are seen

    /**
     * An actor.
     *
     * @param place where his name stands
     * @param named whether it is always seen, else only when one points at him
     */
    record Circle(Node node, double x, double y, double radius, NamePlaces.Place place, boolean named) {
        String name() {
            return English.cut(node.who().name(), LONGEST);
        }
    }

    /**
     * What one says or does.
     *
     * @param look {@code firm}, or {@code loose} where it is said about the other or no event of it is asserted
     */
    record Curve(Tie tie, String path, double width, String look) {}

    NetworkView {
        circles = List.copyOf(circles);
        curves = List.copyOf(curves);
    }

    static NetworkView of(Query query, boolean events, Network network) {
        Map<Node, Integer> numbers = new HashMap<>();
        network.nodes().forEach(n -> numbers.put(n, numbers.size()));
        List<Layout.Edge> edges = network.ties().stream()
                .map(t -> new Layout.Edge(at(numbers, t.from()), at(numbers, t.to()), (double) t.number()))
                .toList();
        List<Layout.Spot> spots = Layout.of(network.nodes().size(), edges);
        List<Circle> circles = circles(network.nodes(), spots);
        double heaviest =
                (double) network.ties().stream().mapToLong(Tie::number).max().orElse(1);
        List<Curve> curves = network.ties().stream()
                .map(t -> new Curve(
                        t,
                        path(circles.get(at(numbers, t.from())), circles.get(at(numbers, t.to())), t.kind()),
                        rounded(1 + 5 * Math.sqrt(t.number() / heaviest)),
                        t.kind() == Kind.ABOUT || t.number() == t.unsure() ? "loose" : "firm"))
                .toList();
        return new NetworkView(query, events, network, circles, curves);
    }

    private static List<Circle> circles(List<Node> nodes, List<Layout.Spot> spots) {
        double most = (double) nodes.stream().mapToLong(Node::weight).max().orElse(1);
        double[] radii = nodes.stream()
                .mapToDouble(n -> rounded(5 + 15 * Math.sqrt(n.weight() / most)))
                .toArray();
        NamePlaces places = new NamePlaces();
        for (int i = 0; i < radii.length; i++) {
            places.circle(spots.get(i).x(), spots.get(i).y(), radii[i]);
        }
        List<Circle> circles = new ArrayList<>();
        for (int i = 0; i < radii.length; i++) {
            Layout.Spot spot = spots.get(i);
            String name = English.cut(nodes.get(i).who().name(), LONGEST);
            Optional<NamePlaces.Place> place = places.name(name, spot.x(), spot.y(), radii[i]);
            boolean right = spot.x() < Layout.WIDTH * .7;
            double beside = (right ? 1 : -1) * (radii[i] + 4);
            circles.add(new Circle(
                    nodes.get(i),
                    spot.x(),
                    spot.y(),
                    radii[i],
                    place.orElse(new NamePlaces.Place(spot.x() + beside, spot.y() + 4, right ? "after" : "before")),
                    place.isPresent()));
        }
        return circles;
    }

    private static int at(Map<Node, Integer> numbers, Node node) {
        return Objects.requireNonNull(numbers.get(node));
    }

    /** From edge to edge of the circles, bent to the right. */
    private static String path(Circle from, Circle to, Kind kind) {
        double dx = to.x - from.x;
        double dy = to.y - from.y;
        double length = Math.max(1, Math.hypot(dx, dy));
        double bend = kind == Kind.TOGETHER ? 0 : kind == Kind.ABOUT ? BEND * 1.8 : BEND;
        double cx = (from.x + to.x) / 2 - dy * bend;
        double cy = (from.y + to.y) / 2 + dx * bend;
        double gap = to.radius + 5;
        double back = Math.max(1, Math.hypot(to.x - cx, to.y - cy));
        double ex = to.x - (to.x - cx) / back * Math.min(gap, length / 2);
        double ey = to.y - (to.y - cy) / back * Math.min(gap, length / 2);
        return "M" + rounded(from.x) + " " + rounded(from.y) + "Q" + rounded(cx) + " " + rounded(cy) + " " + rounded(ex)
                + " " + rounded(ey);
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }

    /** What is left out, in a sentence. */
    String honestly() {
        long actors = network.actors();
        int shown = network.nodes().size();
        String looked = network.complete() ? "" : "the newest ";
        String what = looked + English.count(network.seen(), events ? "event" : "statement");
        String who = shown < actors
                ? "The " + English.number(shown) + " most frequent of " + English.count(actors, "actor")
                : English.count(actors, "actor");
        String ties = network.ties().size() < network.pairs()
                ? "the " + English.number(network.ties().size()) + " strongest ties of "
                        + English.number(network.pairs())
                : English.count(network.pairs(), "tie");
        return who + " and " + ties + ", in " + what + ".";
    }

    boolean isOfNamed() {
        return query.one(Filter.DESCRIBED).isEmpty();
    }

    /** The same with those who are only described, or without them. */
    String withDescribed() {
        return (isOfNamed() ? query.with(Filter.DESCRIBED, "too") : query.without(Filter.DESCRIBED))
                .address(Section.NETWORK.address());
    }

    static String verb(Tie tie) {
        return switch (tie.kind()) {
            case TO -> "speaks to";
            case ABOUT -> "speaks about";
            case DEED -> "acts on";
            case TOGETHER -> "acts together with";
        };
    }

    /** For who hears the drawing. */
    static String words(Tie tie) {
        String unsure = tie.unsure() > 0 ? ", " + English.number(tie.unsure()) + " of them not asserted" : "";
        return tie.from().who().name() + " " + verb(tie) + " " + tie.to().who().name() + ": "
                + English.number(tie.number()) + unsure;
    }

    /** The sentences of a tie. */
    String address(Tie tie) {
        String from = Somewhere.ask(tie.from().who().id());
        String to = Somewhere.ask(tie.to().who().id());
        return switch (tie.kind()) {
            case TO -> Somewhere.statements(said().with(Filter.SPEAKER, from).with(Filter.TO, to));
            case ABOUT -> Somewhere.statements(said().with(Filter.SPEAKER, from).with(Filter.ABOUT, to));
            case DEED -> Somewhere.events(done().with(Filter.ACTOR, from).with(Filter.RECIPIENT, to));
            case TOGETHER -> Somewhere.events(done().with(Filter.EITHER, from).with(Filter.WITH, to));
        };
    }

    private Query said() {
        return query.without(Filter.COUNTRY).without(Filter.SECTOR);
    }

    private Query done() {
        return query.without(Filter.EITHER)
                .without(Filter.WITH)
                .without(Filter.ACTOR)
                .without(Filter.RECIPIENT);
    }

    String other() {
        return Query.none().with(Filter.WHAT, events ? "statements" : "events").address(Section.NETWORK.address());
    }
}

package org.chancery.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where names stand beside the circles of a network, so that none covers another: those that come first choose first, who finds no place goes without. */
final class NamePlaces {

    private static final double LETTER = 8.2; // pixels of the field, about
    private static final double LINE = 16;
    private static final double GAP = 3;

    private final List<Box> taken = new ArrayList<>();

    /** A name's place: the point where it is anchored, at its start, middle or end. */
    record Place(double x, double y, String anchor) {}

    private record Box(double left, double top, double right, double bottom) {
        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    /** A circle covers what lies under it, named or not. */
    void circle(double x, double y, double radius) {
        double half = radius * .8;
        taken.add(new Box(x - half, y - half, x + half, y + half));
    }

    Optional<Place> name(String name, double x, double y, double radius) {
        double width = name.codePointCount(0, name.length()) * LETTER;
        double beside = radius + GAP;
        List<Place> places = List.of(
                new Place(x + beside, y + 4, "after"),
                new Place(x - beside, y + 4, "before"),
                new Place(x, y + beside + 11, "middle"),
                new Place(x, y - beside - 2, "middle"));
        for (Place place : places) {
            Box box = box(place, width);
            boolean inside = box.left > 0 && box.right < Layout.WIDTH && box.top > 0 && box.bottom < Layout.HEIGHT;
            if (inside && taken.stream().noneMatch(box::meets)) {
                taken.add(box);
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    private static Box box(Place place, double width) {
        double left =
                switch (place.anchor) {
                    case "after" -> place.x;
                    case "before" -> place.x - width;
                    default -> place.x - width / 2;
                };
        return new Box(left, place.y - LINE + 3, left + width, place.y + 3);
    }
}

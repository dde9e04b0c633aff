package org.chancery.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.chancery.json.Json;
import org.chancery.text.CodePoints;

/**
 * Packs a JSON value whose spans quote a text. Values that stand side by side are written column by column: first of what kind they are, then all
 * that the objects among them have under one name, then the next; a span is its distance from the one before, as its words are the text's.
 * {@link Unpacker} gives the equal value back.
 */
final class Packer {

    static final int NULL = 0;
    static final int FALSE = 1;
    static final int TRUE = 2;
    static final int WHOLE = 3;
    static final int LITERAL = 4;
    static final int TEXT = 5;
    static final int ARRAY = 6;
    static final int OBJECT = 7;
    static final int SPAN = 8;
    /** One byte for all the values of a column that are not all of one kind; the kinds follow. */
    static final int MIXED = 15;

    static final List<String> SPAN_SHAPE = List.of("start", "end", "words", "page");

    /** A span that quotes the text; on the page it begins {@code shift} characters later and is {@code more} longer. */
    private record Quoting(long start, long length, long shift, long more) {}

    private final String text;
    private final CodePoints points;
    private final int length;
    private final PackOut out = new PackOut();
    private final Map<List<String>, Integer> shapes = new HashMap<>();

    private Packer(String text) {
        this.text = text;
        points = CodePoints.of(text);
        length = points.fromUtf16(text.length());
    }

    static byte[] pack(Json value, String text) {
        Packer packer = new Packer(text);
        packer.column(List.of(value));
        return Sealed.of(packer.out.bytes(), text);
    }

    /** What stands side by side and is of one kind. */
    private static final class Alike {
        private final List<Json> values = new ArrayList<>();
        private final List<Quoting> spans = new ArrayList<>();
    }

    private void column(List<Json> values) {
        int[] kinds = new int[values.size()];
        SortedMap<Integer, Alike> byKind = new TreeMap<>();
        Alike last = new Alike();
        for (int i = 0; i < kinds.length; i++) {
            Json value = values.get(i);
            Optional<Quoting> quoting = quoting(value);
            kinds[i] = quoting.isPresent() ? SPAN : kind(value);
            if (i == 0 || kinds[i] != kinds[i - 1]) {
                last = byKind.computeIfAbsent(kinds[i], k -> new Alike());
            }
            if (quoting.isPresent()) {
                last.spans.add(quoting.get());
            } else {
                last.values.add(value);
            }
        }
        if (byKind.size() == 1) {
            out.one(byKind.firstKey());
        } else if (byKind.size() > 1) {
            out.one(MIXED);
            for (int kind : kinds) {
                out.one(kind);
            }
        }
        byKind.forEach(this::alike);
    }

    private void alike(int kind, Alike all) {
        switch (kind) {
            case WHOLE -> all.values.forEach(v -> out.signed(whole(v)));
            case LITERAL -> all.values.forEach(v -> out.string(((Json.Num) v).literal()));
            case TEXT -> all.values.forEach(v -> out.string(((Json.Str) v).value()));
            case ARRAY -> arrays(all.values);
            case OBJECT -> objects(all.values);
            case SPAN -> spans(all.spans);
            default -> {} // the kind says all
        }
    }

    private void arrays(List<Json> arrays) {
        List<Json> items = new ArrayList<>();
        for (Json array : arrays) {
            out.number(array.asItems().size());
            items.addAll(array.asItems());
        }
        column(items);
    }

    private void objects(List<Json> objects) {
        List<List<String>> order = new ArrayList<>();
        List<List<Json.Obj>> byShape = new ArrayList<>();
        int[] shapeOf = new int[objects.size()];
        int last = 0;
        for (int i = 0; i < shapeOf.length; i++) {
            Json.Obj o = (Json.Obj) objects.get(i);
            if (order.isEmpty() || !hasShape(o, order.get(last))) { // mostly one is as the one before
                List<String> shape = List.copyOf(o.members().keySet());
                last = order.indexOf(shape);
                if (last < 0) {
                    last = order.size();
                    order.add(shape);
                    byShape.add(new ArrayList<>());
                }
            }
            shapeOf[i] = last;
            byShape.get(last).add(o);
        }
        out.number(order.size());
        order.forEach(this::shape);
        if (order.size() > 1) {
            for (int shape : shapeOf) {
                out.number(shape);
            }
        }
        for (int s = 0; s < order.size(); s++) {
            for (String name : order.get(s)) {
                List<Json> column = new ArrayList<>(byShape.get(s).size());
                for (Json.Obj o : byShape.get(s)) {
                    column.add(Objects.requireNonNull(o.members().get(name)));
                }
                column(column);
            }
        }
    }

    private void shape(List<String> shape) {
        Integer known = shapes.get(shape);
        if (known == null) {
            out.number(0);
            out.number(shape.size());
            shape.forEach(out::string);
            shapes.put(shape, shapes.size() + 1);
        } else {
            out.number(known);
        }
    }

    private void spans(List<Quoting> spans) {
        long last = 0;
        for (Quoting s : spans) {
            out.signed(s.start - last);
            last = s.start;
        }
        spans.forEach(s -> out.number(s.length));
        last = 0;
        for (Quoting s : spans) {
            out.signed(s.shift - last);
            last = s.shift;
        }
        spans.forEach(s -> out.signed(s.more));
    }

    /** But for spans. */
    private static int kind(Json value) {
        if (value instanceof Json.Obj) {
            return OBJECT;
        } else if (value instanceof Json.Arr) {
            return ARRAY;
        } else if (value instanceof Json.Str) {
            return TEXT;
        } else if (value instanceof Json.Num) {
            return isWhole(value) ? WHOLE : LITERAL;
        } else if (value instanceof Json.Bool b) {
            return b.value() ? TRUE : FALSE;
        }
        return NULL;
    }

    /** The value where it is a span whose words are the text's. */
    private Optional<Quoting> quoting(Json value) {
        if (!(value instanceof Json.Obj o) || !hasShape(o, SPAN_SHAPE)) {
            return Optional.empty();
        }
        Map<String, Json> m = o.members();
        List<Json> page = o.items("page");
        Json start = Objects.requireNonNull(m.get("start"));
        Json end = Objects.requireNonNull(m.get("end"));
        boolean whole =
                isWhole(start) && isWhole(end) && page.size() == 2 && isWhole(page.get(0)) && isWhole(page.get(1));
        if (!whole || !(m.get("words") instanceof Json.Str words)) {
            return Optional.empty();
        }
        long from = whole(start);
        long to = whole(end);
        if (from < 0 || from > to || to > length || !words.value().equals(in(from, to))) {
            return Optional.empty();
        }
        long pageFrom = whole(page.get(0));
        long pageTo = whole(page.get(1));
        return Optional.of(new Quoting(from, to - from, pageFrom - from, pageTo - pageFrom - (to - from)));
    }

    private String in(long from, long to) {
        return text.substring(points.toUtf16((int) from), points.toUtf16((int) to));
    }

    private static boolean hasShape(Json.Obj o, List<String> shape) {
        if (o.members().size() != shape.size()) {
            return false;
        }
        int at = 0;
        for (String name : o.members().keySet()) {
            if (!name.equals(shape.get(at++))) {
                return false;
            }
        }
        return true;
    }

    /** The number whose digits are just what would be written for it. */
    private static long whole(Json value) {
        return Long.parseLong(((Json.Num) value).literal());
    }

    private static boolean isWhole(Json value) {
        return value instanceof Json.Num n && n.literal().length() <= 18 && isWhole(n.literal());
    }

    /** {@code 0|-?[1-9][0-9]*}, asked for every number of every dossier. */
    private static boolean isWhole(String literal) {
        int first = literal.startsWith("-") ? 1 : 0;
        for (int i = first; i < literal.length(); i++) {
            if (literal.charAt(i) < '0' || literal.charAt(i) > '9') {
                return false;
            }
        }
        return literal.equals("0") || (literal.length() > first && literal.charAt(first) != '0');
    }
}

package org.chancery.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
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

    private void column(List<Json> values) {
        SortedMap<Integer, List<Json>> byKind = grouped(values, this::kind);
        if (byKind.size() == 1) {
            out.one(byKind.firstKey());
        } else if (byKind.size() > 1) {
            out.one(MIXED);
            values.forEach(v -> out.one(kind(v)));
        }
        byKind.forEach(this::alike);
    }

    private void alike(int kind, List<Json> values) {
        switch (kind) {
            case WHOLE -> values.forEach(v -> out.signed(whole(v).orElseThrow()));
            case LITERAL -> values.forEach(v -> out.string(((Json.Num) v).literal()));
            case TEXT -> values.forEach(v -> out.string(((Json.Str) v).value()));
            case ARRAY -> arrays(
                    values.stream().map(v -> ((Json.Arr) v).items()).toList());
            case OBJECT -> objects(values);
            case SPAN -> spans(
                    values.stream().map(v -> quoting(v).orElseThrow()).toList());
            default -> {} // the kind says all
        }
    }

    private void arrays(List<List<Json>> arrays) {
        arrays.forEach(a -> out.number(a.size()));
        column(arrays.stream().flatMap(List::stream).toList());
    }

    private void objects(List<Json> objects) {
        List<Json.Obj> all = objects.stream().map(Json.Obj.class::cast).toList();
        LinkedHashMap<List<String>, List<Json.Obj>> byShape = new LinkedHashMap<>();
        all.forEach(
                o -> byShape.computeIfAbsent(shape(o), s -> new ArrayList<>()).add(o));
        out.number(byShape.size());
        byShape.keySet().forEach(this::shape);
        if (byShape.size() > 1) {
            List<List<String>> order = List.copyOf(byShape.keySet());
            all.forEach(o -> out.number(order.indexOf(shape(o))));
        }
        byShape.forEach((shape, alike) -> {
            for (int m = 0; m < shape.size(); m++) {
                String name = shape.get(m);
                column(alike.stream().map(o -> o.get(name).orElseThrow()).toList());
            }
        });
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

    private int kind(Json value) {
        if (value instanceof Json.Obj) {
            return quoting(value).isPresent() ? SPAN : OBJECT;
        } else if (value instanceof Json.Arr) {
            return ARRAY;
        } else if (value instanceof Json.Str) {
            return TEXT;
        } else if (value instanceof Json.Num) {
            return whole(value).isPresent() ? WHOLE : LITERAL;
        } else if (value instanceof Json.Bool b) {
            return b.value() ? TRUE : FALSE;
        }
        return NULL;
    }

    /** The object where it is a span whose words are the text's. */
    private Optional<Quoting> quoting(Json value) {
        Json.Obj o = (Json.Obj) value;
        if (o.members().size() != SPAN_SHAPE.size() || !shape(o).equals(SPAN_SHAPE)) {
            return Optional.empty();
        }
        List<Optional<Long>> page = o.items("page").stream().map(Packer::whole).toList();
        Optional<Long> from = o.get("start").flatMap(Packer::whole);
        Optional<Long> to = o.get("end").flatMap(Packer::whole);
        if (page.size() != 2
                || page.contains(Optional.<Long>empty())
                || from.isEmpty()
                || to.isEmpty()
                || from.get() < 0
                || from.get() > to.get()
                || to.get() > length) {
            return Optional.empty();
        }
        String words = text.substring(
                points.toUtf16(from.get().intValue()), points.toUtf16(to.get().intValue()));
        if (!o.get("words").equals(Optional.of(Json.of(words)))) {
            return Optional.empty();
        }
        long size = to.get() - from.get();
        long pageFrom = page.get(0).orElseThrow();
        long pageTo = page.get(1).orElseThrow();
        return Optional.of(new Quoting(from.get(), size, pageFrom - from.get(), pageTo - pageFrom - size));
    }

    private static List<String> shape(Json.Obj o) {
        return List.copyOf(o.members().keySet());
    }

    /** The number where its digits are just what would be written for it. */
    private static Optional<Long> whole(Json value) {
        if (!(value instanceof Json.Num n) || n.literal().length() > 18 || !isWhole(n.literal())) {
            return Optional.empty();
        }
        return Optional.of(Long.parseLong(n.literal()));
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

    private static SortedMap<Integer, List<Json>> grouped(List<Json> values, Function<Json, Integer> by) {
        TreeMap<Integer, List<Json>> groups = new TreeMap<>();
        values.forEach(
                v -> groups.computeIfAbsent(by.apply(v), k -> new ArrayList<>()).add(v));
        return groups;
    }
}

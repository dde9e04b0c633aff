package org.chancery.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chancery.json.Json;
import org.chancery.text.CodePoints;

/** Gives back what {@link Packer} packed, given the same text. Bytes that are not whole are refused with an {@link IllegalArgumentException}. */
final class Unpacker {

    private final String text;
    private final CodePoints points;
    private final PackIn in;
    private final List<List<String>> shapes = new ArrayList<>();

    private Unpacker(byte[] plain, String text) {
        in = new PackIn(plain);
        this.text = text;
        points = CodePoints.of(text);
    }

    static Json unpack(byte[] packed, String text) {
        Unpacker unpacker = new Unpacker(Sealed.open(packed, text), text);
        try {
            return unpacker.column(1).get(0);
        } catch (IndexOutOfBoundsException | ArithmeticException e) {
            throw new IllegalArgumentException("the packed dossier does not fit its text", e);
        }
    }

    private List<Json> column(int size) {
        if (size == 0) {
            return List.of();
        }
        int kind = in.one();
        if (kind != Packer.MIXED) {
            return alike(kind, size);
        }
        int[] kinds = IntStream.range(0, size).map(i -> in.one()).toArray();
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        Arrays.stream(kinds).forEach(k -> counts.merge(k, 1, Integer::sum));
        Map<Integer, Queue<Json>> byKind = new TreeMap<>();
        counts.forEach((k, count) -> byKind.put(k, new ArrayDeque<>(alike(k, count))));
        return Arrays.stream(kinds)
                .mapToObj(k -> Objects.requireNonNull(byKind.get(k)).remove())
                .toList();
    }

    private List<Json> alike(int kind, int size) {
        return switch (kind) {
            case Packer.NULL -> Collections.nCopies(size, Json.nothing());
            case Packer.FALSE -> Collections.nCopies(size, Json.of(false));
            case Packer.TRUE -> Collections.nCopies(size, Json.of(true));
            case Packer.WHOLE -> times(size, () -> Json.of(in.signed()));
            case Packer.LITERAL -> times(size, () -> new Json.Num(in.string()));
            case Packer.TEXT -> times(size, () -> Json.of(in.string()));
            case Packer.ARRAY -> arrays(size);
            case Packer.OBJECT -> objects(size);
            case Packer.SPAN -> spans(size);
            default -> throw new IllegalArgumentException("the packed dossier is of another version");
        };
    }

    private List<Json> arrays(int size) {
        int[] sizes = new int[size];
        int all = 0;
        for (int i = 0; i < size; i++) {
            sizes[i] = in.size();
            all = Math.addExact(all, sizes[i]);
        }
        List<Json> items = column(all);
        List<Json> arrays = new ArrayList<>(size);
        int at = 0;
        for (int s : sizes) {
            arrays.add(Json.array(items.subList(at, at + s)));
            at += s;
        }
        return arrays;
    }

    private List<Json> objects(int size) {
        List<List<String>> different =
                Stream.generate(this::shape).limit(in.size()).toList();
        int[] shapeOf = new int[size];
        List<Json.Builder> objects = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            shapeOf[i] = different.size() > 1 ? in.size() : 0;
            objects.add(Json.object());
        }
        for (int s = 0; s < different.size(); s++) {
            int shape = s;
            int[] ofShape =
                    IntStream.range(0, size).filter(i -> shapeOf[i] == shape).toArray();
            for (String name : different.get(shape)) {
                List<Json> values = column(ofShape.length);
                for (int i = 0; i < ofShape.length; i++) {
                    objects.get(ofShape[i]).put(name, values.get(i));
                }
            }
        }
        List<Json> built = new ArrayList<>(size);
        for (Json.Builder object : objects) {
            built.add(object.build());
        }
        return built;
    }

    private List<String> shape() {
        int known = in.size();
        if (known > 0) {
            return shapes.get(known - 1);
        }
        List<String> shape = Stream.generate(in::string).limit(in.size()).toList();
        shapes.add(shape);
        return shape;
    }

    private List<Json> spans(int size) {
        long[] starts = summed(size);
        long[] lengths = new long[size];
        for (int i = 0; i < size; i++) {
            lengths[i] = in.number();
        }
        long[] shifts = summed(size);
        List<Json> spans = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            spans.add(span(starts[i], starts[i] + lengths[i], shifts[i], lengths[i] + in.signed()));
        }
        return spans;
    }

    private Json span(long start, long end, long shift, long onPage) {
        String words = text.substring(points.toUtf16(Math.toIntExact(start)), points.toUtf16(Math.toIntExact(end)));
        return Json.object()
                .put("start", start)
                .put("end", end)
                .put("words", words)
                .put("page", Json.array(List.of(Json.of(start + shift), Json.of(start + shift + onPage))))
                .build();
    }

    private long[] summed(int size) {
        long[] values = new long[size];
        long sum = 0;
        for (int i = 0; i < size; i++) {
            sum += in.signed();
            values[i] = sum;
        }
        return values;
    }

    private static List<Json> times(int size, Supplier<Json> next) {
        List<Json> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(next.get());
        }
        return values;
    }
}

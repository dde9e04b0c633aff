package org.chancery.source;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** An archive some of whose records were damaged: bits flipped, bytes overwritten, zeroed or cut out. */
record Damage(Bytes bytes, List<Integer> starts, Set<Integer> damaged) {

    static Damage of(Archives archive, int records, Random random) {
        byte[] whole = archive.bytes();
        int[] starts = archive.starts();
        Set<Integer> damaged = new HashSet<>();
        while (damaged.size() < records) {
            damaged.add(random.nextInt(starts.length - 1));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Integer> moved = new ArrayList<>();
        for (int i = 0; i + 1 < starts.length; i++) {
            moved.add(out.size());
            byte[] record = Arrays.copyOfRange(whole, starts[i], starts[i + 1]);
            out.writeBytes(damaged.contains(i) ? damage(record, random) : record);
        }
        moved.add(out.size());
        return new Damage(Bytes.of(out.toByteArray()), moved, Set.copyOf(damaged));
    }

    static byte[] damage(byte[] record, Random random) {
        int from = random.nextInt(record.length);
        int to = Math.min(record.length, from + 1 + random.nextInt(200));
        byte[] hurt = record.clone();
        switch (random.nextInt(4)) {
            case 0 -> {
                for (int i = 0; i <= random.nextInt(8); i++) {
                    hurt[random.nextInt(hurt.length)] ^= (byte) (1 << random.nextInt(8));
                }
            }
            case 1 -> {
                for (int i = from; i < to; i++) {
                    hurt[i] = (byte) random.nextInt(256);
                }
            }
            case 2 -> Arrays.fill(hurt, from, to, (byte) 0);
            default -> hurt =
                    Archives.joined(Arrays.copyOf(record, from), Arrays.copyOfRange(record, to, record.length));
        }
        return hurt;
    }
}

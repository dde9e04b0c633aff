package org.chancery.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Some parts of a ZIP archive, unpacked in memory. In: the archive's bytes and the names that are wanted. Out: their bytes by name, the names
 * of all. Every byte that comes out is counted, of unwanted parts too, so that no trap is sprung by passing over it.
 */
record ZipParts(Map<String, byte[]> wanted, Set<String> names) {

    static final int MOST_PARTS = 10_000;

    static ZipParts read(byte[] archive, Predicate<String> isWanted, Limits limits) throws IOException {
        Map<String, byte[]> wanted = new LinkedHashMap<>();
        Set<String> names = new LinkedHashSet<>();
        long most = Math.min(limits.file(), Math.max(limits.ratioFrom(), (long) archive.length * limits.ratio()));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            byte[] buffer = new byte[1 << 16];
            long unpacked = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (names.size() >= MOST_PARTS) {
                    throw new Unreadable("the archive has more than " + MOST_PARTS + " parts", "no document has");
                }
                boolean keep = isWanted.test(entry.getName()) && !wanted.containsKey(entry.getName());
                names.add(entry.getName());
                ByteArrayOutputStream part = new ByteArrayOutputStream();
                for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                    unpacked += n;
                    if (unpacked > most) {
                        throw new Unreadable(
                                "unpacked it has more than " + most + " bytes, from " + archive.length + " packed ones",
                                "save it anew, or unpack it by hand if you trust it");
                    }
                    if (keep) {
                        part.write(buffer, 0, n);
                    }
                }
                if (keep) {
                    wanted.put(entry.getName(), part.toByteArray());
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) { // the last of names that are no UTF-8
            throw new Unreadable(
                    "its ZIP archive is damaged or encrypted: " + Unreadable.said(e),
                    "open it in its program and save it anew, without a password");
        }
        return new ZipParts(wanted, names);
    }
}

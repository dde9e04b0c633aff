package org.chancery.source;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * The parts of a ZIP archive in memory. In: the archive's bytes. Out: the parts' names, and the bytes of each as a stream. All of it is unpacked and
 * counted once before anything is handed out, so that no trap is sprung by passing over it.
 */
final class ZipParts {

    static final int MOST_PARTS = 10_000;

    private final byte[] archive;
    private final Set<String> names;

    private ZipParts(byte[] archive, Set<String> names) {
        this.archive = archive;
        this.names = Collections.unmodifiableSet(names);
    }

    static ZipParts of(byte[] archive, Limits limits) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        long most = Math.min(limits.file(), Math.max(limits.ratioFrom(), (long) archive.length * limits.ratio()));
        try (ZipInputStream zip = zip(archive)) {
            byte[] buffer = new byte[1 << 16];
            long unpacked = 0;
            int parts = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++parts > MOST_PARTS) {
                    throw new Unreadable("the archive has more than " + MOST_PARTS + " parts", "no document has");
                }
                names.add(entry.getName());
                for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                    unpacked += n;
                    if (unpacked > most) {
                        throw new Unreadable(
                                "unpacked it has more than " + most + " bytes, from " + archive.length + " packed ones",
                                "save it anew, or unpack it by hand if you trust it");
                    }
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) { // the last of names that are no UTF-8
            throw new Unreadable(
                    "its ZIP archive is damaged or encrypted: " + Unreadable.said(e),
                    "open it in its program and save it anew, without a password");
        }
        return new ZipParts(archive, names);
    }

    /** In the order in which they lie. */
    Set<String> names() {
        return names;
    }

    /** The bytes of the first part of this name. */
    InputStream open(String name) throws IOException {
        ZipInputStream zip = zip(archive);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().equals(name)) {
                return zip;
            }
        }
        throw new IllegalArgumentException("the archive has no part " + name);
    }

    private static ZipInputStream zip(byte[] archive) {
        return new ZipInputStream(new ByteArrayInputStream(archive));
    }
}

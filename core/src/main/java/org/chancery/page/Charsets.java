package org.chancery.page;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.source.Capture;
import org.chancery.text.Note;

/**
 * Finds a capture's encoding: byte order mark, then header, then what the page declares, then a guess; a declaration that the bytes deny is not
 * believed. In: a capture. Out: its characters, the encoding, what told, and notes on what did not fit.
 */
final class Charsets {

    private static final int HEAD = 4_096;
    private static final int SAMPLE = 64 * 1_024;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern META = Pattern.compile(
            "<meta\\b[^>]{0,300}?charset\\s{0,3}=\\s{0,3}[\"']?([A-Za-z0-9_:.-]{2,40})", Pattern.CASE_INSENSITIVE);

    /** An encoding and what told. */
    private record Told(Charset charset, String evidence) {}

    private Charsets() {}

    static Decoded decode(Capture capture) {
        byte[] bytes = capture.bytes().toArray();
        List<Note> notes = new ArrayList<>();
        Told told = mark(bytes)
                .or(() -> named(capture.charset().orElse(""), "header", notes))
                .or(() -> capture.kind() == Capture.Kind.HTML ? declared(bytes, notes) : Optional.empty())
                .map(t -> checked(t, bytes, notes))
                .orElseGet(() -> guess(bytes));
        String text = read(bytes, told.charset(), notes);
        return new Decoded(
                text.startsWith("\uFEFF") ? text.substring(1) : text,
                told.charset().name(),
                told.evidence(),
                notes);
    }

    private static Optional<Told> mark(byte[] b) {
        if (b.length >= 3 && (b[0] & 0xFF) == 0xEF && (b[1] & 0xFF) == 0xBB && (b[2] & 0xFF) == 0xBF) {
            return Optional.of(new Told(StandardCharsets.UTF_8, "byte-order-mark"));
        }
        if (b.length >= 2 && (b[0] & 0xFF) == 0xFF && (b[1] & 0xFF) == 0xFE) {
            return Optional.of(new Told(StandardCharsets.UTF_16LE, "byte-order-mark"));
        }
        if (b.length >= 2 && (b[0] & 0xFF) == 0xFE && (b[1] & 0xFF) == 0xFF) {
            return Optional.of(new Told(StandardCharsets.UTF_16BE, "byte-order-mark"));
        }
        return Optional.empty();
    }

    private static Optional<Told> declared(byte[] bytes, List<Note> notes) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher m = META.matcher(head);
        return m.find() ? named(m.group(1), "meta", notes) : Optional.empty();
    }

    private static Optional<Told> named(String name, String evidence, List<Note> notes) {
        if (name.isBlank()) {
            return Optional.empty();
        }
        try {
            String clean = name.strip().toLowerCase(Locale.ROOT);
            Charset charset = Charset.forName(clean);
            boolean latin = clean.equals("iso-8859-1")
                    || clean.equals("latin1")
                    || clean.equals("us-ascii")
                    || clean.equals("ascii");
            boolean wide = evidence.equals("meta")
                    && charset.name().startsWith("UTF-16"); // who can read this in ASCII reads no UTF-16
            return Optional.of(new Told(latin ? WINDOWS : wide ? StandardCharsets.UTF_8 : charset, evidence));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            notes.add(Note.of("charset-unknown", "no encoding is called '" + name + "' (" + evidence + ")"));
            return Optional.empty();
        }
    }

    /** Bytes that are no UTF-8 were not written in it; bytes that are, beyond plain ASCII, were, whatever the page says. */
    private static Told checked(Told told, byte[] bytes, List<Note> notes) {
        if (told.evidence().equals("byte-order-mark")) {
            return told;
        }
        boolean isUtf8 = told.charset().equals(StandardCharsets.UTF_8);
        Utf8 found = Utf8.of(bytes);
        if (isUtf8 && found.wrong() > 3 && found.wrong() * 10L > found.right()) {
            Told guessed = guess(bytes);
            if (!guessed.charset().equals(told.charset())) {
                notes.add(wrong(told, guessed));
                return guessed;
            }
        }
        boolean single = told.charset().newEncoder().maxBytesPerChar() <= 1;
        if (!isUtf8 && single && found.wrong() == 0 && found.right() >= 2) {
            Told utf8 = new Told(StandardCharsets.UTF_8, "guess");
            notes.add(wrong(told, utf8));
            return utf8;
        }
        return told;
    }

    private static Note wrong(Told told, Told found) {
        return Note.of(
                "charset-wrong",
                "said to be " + told.charset().name() + " (" + told.evidence() + "), but the bytes are "
                        + found.charset().name());
    }

    private static Told guess(byte[] bytes) {
        Utf8 found = Utf8.of(bytes);
        int zeros = 0;
        int even = 0;
        for (int i = 0; i < Math.min(bytes.length, SAMPLE); i++) {
            if (bytes[i] == 0) {
                zeros++;
                even += i % 2 == 0 ? 1 : 0;
            }
        }
        if (zeros * 4L > Math.min(bytes.length, SAMPLE)) {
            boolean big = even * 2 > zeros;
            return new Told(big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE, "guess");
        }
        if (found.wrong() == 0 || found.wrong() * 20L < found.right()) {
            return new Told(StandardCharsets.UTF_8, "guess");
        }
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(true);
        detector.setText(Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE)));
        CharsetMatch match = detector.detect();
        boolean sure = match != null && match.getConfidence() >= 30 && Charset.isSupported(match.getName());
        boolean latin =
                sure && (match.getName().equals("ISO-8859-1") || match.getName().startsWith("UTF"));
        return new Told(sure && !latin ? Charset.forName(match.getName()) : WINDOWS, "guess");
    }

    private static String read(byte[] bytes, Charset charset, List<Note> notes) {
        try {
            CharBuffer strict = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return strict.toString();
        } catch (CharacterCodingException e) {
            String text = new String(bytes, charset);
            long holes = text.chars().filter(c -> c == '\uFFFD').count();
            notes.add(Note.of(
                    "malformed-bytes",
                    holes + " characters stand for bytes that " + charset.name() + " does not know (" + e.getMessage()
                            + ")"));
            return text;
        }
    }
}

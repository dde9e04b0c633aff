package org.chancery.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which characters the bytes of an RTF stand for: by the document's code page ({@code \ansicpg1251}) and by the font ({@code \f3}, {@code \fcharset204}). */
final class RtfCodePages {

    /** Windows' code pages by the numbers of its character sets (RTF Specification 1.9.1, "Font Table"). */
    private static final Map<Integer, Integer> OF_CHARACTER_SET = Map.ofEntries(
            Map.entry(128, 932),
            Map.entry(129, 949),
            Map.entry(130, 1361),
            Map.entry(134, 936),
            Map.entry(136, 950),
            Map.entry(161, 1253),
            Map.entry(162, 1254),
            Map.entry(163, 1258),
            Map.entry(177, 1255),
            Map.entry(178, 1256),
            Map.entry(186, 1257),
            Map.entry(204, 1251),
            Map.entry(222, 874),
            Map.entry(238, 1250),
            Map.entry(254, 437));

    private static final int MOST_FONTS = 10_000;

    private final Map<Integer, Charset> ofFonts = new HashMap<>();
    private Charset ofDocument = byNumber(1252).orElse(StandardCharsets.ISO_8859_1);
    private Optional<Integer> unknown = Optional.empty();

    /** A code page of which this Java knows nothing, if the document names one. */
    Optional<Integer> unknown() {
        return unknown;
    }

    void document(int codePage) {
        Optional<Charset> known = byNumber(codePage);
        if (known.isEmpty()) {
            unknown = Optional.of(codePage);
        }
        ofDocument = known.orElse(ofDocument);
    }

    void macintosh() {
        ofDocument = byName("x-MacRoman").orElse(ofDocument);
    }

    void font(int font, int characterSet) {
        Integer codePage = OF_CHARACTER_SET.get(characterSet);
        if (codePage != null && ofFonts.size() < MOST_FONTS) {
            byNumber(codePage).ifPresentOrElse(c -> ofFonts.put(font, c), () -> unknown = Optional.of(codePage));
        }
    }

    Charset of(int font) {
        return ofFonts.getOrDefault(font, ofDocument);
    }

    private static Optional<Charset> byNumber(int codePage) {
        return switch (codePage) {
            case 65_001 -> Optional.of(StandardCharsets.UTF_8);
            case 10_000 -> byName("x-MacRoman");
            case 932 -> byName("windows-31j");
            case 936 -> byName("GBK");
            case 949 -> byName("x-windows-949");
            case 950 -> byName("x-windows-950");
            case 1361 -> byName("x-Johab");
            case 874 -> byName("x-windows-874");
            default -> byName("windows-" + codePage).or(() -> byName("IBM" + codePage));
        };
    }

    private static Optional<Charset> byName(String name) {
        return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
    }
}

package org.chancery.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Table;

/** Tells the language of a text: English by its commonest words; any other by OpenNLP's model, which is loaded only then. */
final class Languages {

    private static final String MODEL = "/langdetect-183.bin";
    private static final int MOST_WORDS = 3000;
    private static final int MOST_CHARS = 3000;
    private static final int FEW_WORDS = 20;
    private static final int LONGEST = 12; // of a word that is common
    private static final double ENGLISH_SHARE = 0.15;

    private final Set<String> common = new HashSet<>();

    Languages(Lexicon lexicon) {
        for (Table.Row row : lexicon.table("function-words.tsv").rows()) {
            common.add(row.get("word"));
        }
    }

    /** ISO 639-1, or ISO 639-3 where there is no such code. */
    String of(String text, List<Paragraph> paragraphs) {
        int words = 0;
        int known = 0;
        int letters = 0;
        int foreign = 0;
        char[] word = new char[LONGEST];
        int length = 0;
        StringBuilder sample = new StringBuilder();
        for (Paragraph p : paragraphs) {
            if (words > MOST_WORDS || sample.length() >= MOST_CHARS) {
                break;
            }
            int end = Math.min(p.span().end(), p.span().start() + MOST_CHARS);
            sample.append(text, p.span().start(), end).append(' ');
            for (int i = p.span().start(); i <= end; i++) {
                char c = i < end ? text.charAt(i) : ' ';
                boolean plain = c >= 'a' && c <= 'z';
                if (plain || Character.isLetter(c)) {
                    letters++;
                    foreign += c > '\u024f' ? 1 : 0;
                    if (length < LONGEST) {
                        word[length++] = plain ? c : Character.toLowerCase(c);
                    }
                } else if (length > 0) {
                    words++;
                    known += common.contains(new String(word, 0, length)) ? 1 : 0;
                    length = 0;
                }
            }
        }
        boolean otherScript = letters > 3 && foreign * 2 > letters;
        if (!otherScript && (words < FEW_WORDS || known >= words * ENGLISH_SHARE)) {
            return "en";
        }
        return Detector.language(sample.toString());
    }

    /** Holds the model, once it is needed. */
    private static final class Detector {

        private static final LanguageDetectorModel LOADED = load();

        private static LanguageDetectorModel load() {
            try (InputStream in = Languages.class.getResourceAsStream(MODEL)) {
                if (in == null) {
                    throw new IllegalStateException("the language model " + MODEL + " is not on the class path");
                }
                return new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException("reading the language model " + MODEL, e);
            }
        }

        static String language(String sample) {
            String three =
                    new LanguageDetectorME(LOADED).predictLanguage(sample).getLang();
            if (three.equals("cmn")) {
                return "zh";
            }
            for (String two : Locale.getISOLanguages()) {
                if (Locale.forLanguageTag(two).getISO3Language().equals(three)) {
                    return two;
                }
            }
            return three;
        }
    }
}

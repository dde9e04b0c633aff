package org.chancery.export;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.attribution.Attribution;
import org.chancery.event.Event;
import org.chancery.lexicon.Lexicon;
import org.chancery.statement.Statement;

/** brat's settings for a folder of annotation: what may be marked, what may lead where, and how it looks. */
final class BratConf {

    private BratConf() {}

    static String annotation() {
        return """
                [entities]
                Content
                Cue
                Source
                Party
                Time
                Place
                Figure

                [relations]
                HasCue	Arg1:Content, Arg2:Cue
                HasSource	Arg1:Content, Arg2:Source
                HasTime	Arg1:Content, Arg2:Time
                ReportedBy	Arg1:Content, Arg2:Content
                OnWordOf	Arg1:<EVENT>, Arg2:Content
                SameAs	Arg1:<EVENT>, Arg2:<EVENT>
                <OVERLAP>	Arg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>

                [events]
                """
                + types().map(type ->
                                type + "\tActor*:Party, Recipient*:Party, Date*:Time, Place?:Place, Figure*:Figure\n")
                        .collect(Collectors.joining())
                + "\n[attributes]\n"
                + choice("Stance", "Content", labels(Statement.Stance.values()))
                + choice("Mode", "Content", labels(Attribution.Mode.values()))
                + choice("Kind", "Content", labels(Statement.Kind.values()))
                + "Doubtful\tArg:Content\n"
                + choice("Factuality", "<EVENT>", labels(Event.Factuality.values()))
                + choice("EventMode", "<EVENT>", modes())
                + "Main\tArg:<EVENT>\nBackground\tArg:<EVENT>\n";
    }

    /** Colours that tell the roles apart for eyes that see no red or no green. */
    static String visual() {
        return """
                [labels]
                HasCue | cue
                HasSource | source
                HasTime | said
                ReportedBy | reported by | via
                OnWordOf | on the word of | word
                SameAs | told again | same

                [drawing]
                SPAN_DEFAULT	fgColor:black, bgColor:#e8e8e8, borderColor:darken
                ARC_DEFAULT	color:#555555, arrowHead:triangle-5
                Content	bgColor:#cfe3f5
                Cue	bgColor:#fbe3b5
                Source	bgColor:#d7ecd0
                Party	bgColor:#d7ecd0
                Time	bgColor:#eadcf2
                Place	bgColor:#eadcf2
                Figure	bgColor:#eadcf2
                Doubtful	glyph:?
                """;
    }

    /** A value without the blank that would end it. */
    static String value(String label) {
        return label.replace(' ', '_');
    }

    private static Stream<String> types() {
        return Arrays.stream(Event.Type.values()).map(Enum::name);
    }

    private static String choice(String name, String on, List<String> values) {
        return name + "\tArg:" + on + ", Value:"
                + values.stream().map(BratConf::value).collect(Collectors.joining("|")) + "\n";
    }

    private static List<String> labels(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(v -> v.name().toLowerCase(java.util.Locale.ROOT))
                .toList();
    }

    private static List<String> modes() {
        return List.copyOf(Lexicon.english().table("plover.tsv").rows().stream()
                .filter(row -> row.get("kind").equals("mode"))
                .map(row -> row.get("mode"))
                .collect(Collectors.toCollection(TreeSet::new)));
    }
}

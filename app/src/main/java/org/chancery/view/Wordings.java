package org.chancery.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.chancery.attribution.Attribution;
import org.chancery.duplicates.Difference;
import org.chancery.duplicates.Quotation;
import org.chancery.duplicates.QuotationJudge;
import org.chancery.duplicates.QuotedWords;
import org.chancery.duplicates.Who;

/** Two reports of one quotation come in; the words of the second, with what differs from the first, go out. Of mixed words only the quoted ones are compared. */
final class Wordings {

    private static final String BETWEEN = " … ";

    private final QuotationJudge judge;

    Wordings(QuotationJudge judge) {
        this.judge = judge;
    }

    /** What is quoted. */
    static Quotation quotation(StatementRow row) {
        return quotation(row.mode(), row.content());
    }

    static Quotation quotation(Attribution.Mode mode, String words) {
        List<String> content = Arrays.asList(words.split(BETWEEN));
        List<String> quoted = mode == Attribution.Mode.MIXED
                ? content.stream().flatMap(c -> QuotedWords.of(c).stream()).toList()
                : content;
        return new Quotation(0, Who.unknown(), Optional.empty(), quoted.isEmpty() ? content : quoted);
    }

    Wording compare(StatementRow other, StatementRow row) {
        Quotation base = quotation(other);
        Quotation here = quotation(row);
        String from = base.text();
        String text = here.text();
        List<Wording.Stretch> out = new ArrayList<>();
        int at = 0;
        int same = 0;
        int all = 0;
        for (Difference d : judge.differences(base, here)) {
            int start = Math.max(at, d.second().start());
            int end = Math.max(start, d.second().end());
            add(out, Wording.Kind.SAME, text.substring(at, start));
            at = start;
            String missing = from.substring(d.first().start(), d.first().end());
            int words = missing.isBlank() ? 0 : missing.strip().split("\\s+").length;
            all += words;
            switch (d.kind()) {
                case KEPT -> {
                    same += words;
                    add(out, Wording.Kind.SAME, text.substring(start, end));
                }
                case LEFT_OUT -> add(out, Wording.Kind.LEFT_OUT, missing);
                case ADDED -> add(out, Wording.Kind.ADDED, text.substring(start, end));
                case CHANGED -> {
                    add(out, Wording.Kind.LEFT_OUT, missing);
                    add(out, Wording.Kind.ADDED, text.substring(start, end));
                }
            }
            at = end;
        }
        add(out, Wording.Kind.SAME, text.substring(at));
        return new Wording(out, all == 0 ? 1 : (double) same / all);
    }

    private static void add(List<Wording.Stretch> out, Wording.Kind kind, String words) {
        if (words.isEmpty()) {
            return;
        }
        int last = out.size() - 1;
        if (last >= 0 && out.get(last).kind() == kind) {
            out.set(last, new Wording.Stretch(kind, out.get(last).words() + words));
        } else {
            out.add(new Wording.Stretch(kind, words));
        }
    }
}

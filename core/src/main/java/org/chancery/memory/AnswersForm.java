package org.chancery.memory;

import java.util.ArrayList;
import java.util.List;
import org.chancery.attribution.Answer;
import org.chancery.attribution.Answers;
import org.chancery.attribution.Choices;
import org.chancery.attribution.Piece;
import org.chancery.text.Span;

/** The form of what the encoder answered: places as distances from the one before, fractions to their last bit. */
final class AnswersForm {

    private AnswersForm() {}

    static void write(Out out, Answers answers) {
        write(out, answers.whole());
        out.list(answers.parts(), AnswersForm::write);
    }

    static Answers read(In in) {
        return new Answers(part(in), in.list(AnswersForm::part));
    }

    private static void write(Out out, Answers.Part part) {
        pieces(out, part.words(), 0);
        pieces(
                out,
                part.quoted().stream().map(s -> new Piece(s.start(), s.end())).toList(),
                0);
        out.number(part.chances().size());
        int last = 0;
        for (Answers.Chance c : part.chances()) {
            out.signed(c.word() - last);
            last = c.word();
        }
        out.column(part.chances(), c -> c.begins() ? 1 : 0);
        part.chances().forEach(c -> out.fraction(c.none()));
        out.number(part.answers().size());
        last = 0;
        for (Answer a : part.answers()) {
            piece(out, a.cue(), last);
            last = a.cue().first();
            out.signed(a.end() - last);
            out.fraction(a.real());
            out.optional(a.choices(), (o, c) -> choices(o, c, a.cue().first()));
        }
    }

    private static Answers.Part part(In in) {
        List<Piece> words = pieces(in, 0);
        List<Span> quoted =
                pieces(in, 0).stream().map(p -> new Span(p.first(), p.end())).toList();
        int[] rising = new int[in.size()];
        int last = 0;
        for (int i = 0; i < rising.length; i++) {
            last += in.signed();
            rising[i] = last;
        }
        int[] begins = in.column(rising.length);
        List<Answers.Chance> chances = new ArrayList<>();
        for (int i = 0; i < rising.length; i++) {
            chances.add(new Answers.Chance(rising[i], in.fraction(), begins[i] == 1));
        }
        int size = in.size();
        List<Answer> answers = new ArrayList<>();
        last = 0;
        for (int i = 0; i < size; i++) {
            Piece cue = piece(in, last);
            last = cue.first();
            int end = last + in.signed();
            double real = in.fraction();
            answers.add(new Answer(cue, real, end, in.optional(n -> choices(n, cue.first()))));
        }
        return new Answers.Part(words, quoted, chances, answers);
    }

    private static void choices(Out out, Choices choices, int cue) {
        out.optional(choices.source(), (o, s) -> piece(o, s, cue));
        pieces(out, choices.content(), cue);
        out.fraction(choices.sourceChance());
        out.fraction(choices.contentChance());
        out.list(choices.runnersUp(), (o, r) -> {
            o.text(r.role());
            pieces(o, r.words(), cue);
            o.fraction(r.behind());
        });
    }

    private static Choices choices(In in, int cue) {
        return new Choices(
                in.optional(n -> piece(n, cue)),
                pieces(in, cue),
                in.fraction(),
                in.fraction(),
                in.list(n -> new Choices.RunnerUp(n.text(), pieces(n, cue), n.fraction())));
    }

    private static void pieces(Out out, List<Piece> pieces, int from) {
        out.number(pieces.size());
        int last = from;
        for (Piece p : pieces) {
            piece(out, p, last);
            last = p.end();
        }
    }

    private static List<Piece> pieces(In in, int from) {
        int size = in.size();
        List<Piece> pieces = new ArrayList<>(size);
        int last = from;
        for (int i = 0; i < size; i++) {
            pieces.add(piece(in, last));
            last = pieces.get(i).end();
        }
        return pieces;
    }

    private static void piece(Out out, Piece piece, int from) {
        out.signed(piece.first() - from);
        out.number(piece.length());
    }

    private static Piece piece(In in, int from) {
        int first = from + in.signed();
        return new Piece(first, first + in.small());
    }
}

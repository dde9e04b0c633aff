package org.chancery.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.json.Json;
import org.chancery.ledger.LedgerException;
import org.chancery.view.SqlAnswer;
import org.chancery.view.View;

/** Questions in SQL come in, from the command line, standard input or somebody who types; tables go out. */
final class SqlPrompt {

    private static final String STANDARD_INPUT = "-";
    private static final int LONGEST = 1 << 20;

    private final View view;
    private final Terminal terminal;
    private final AnswerOptions options;

    SqlPrompt(View view, Terminal terminal, AnswerOptions options) {
        this.view = view;
        this.terminal = terminal;
        this.options = options;
    }

    int run(String sql) throws IOException {
        if (!sql.equals(STANDARD_INPUT)) {
            options.print(terminal, text(view.sql(sql)));
            return Exit.DONE;
        }
        if (Boolean.getBoolean("chancery.terminal.in")) {
            return prompt();
        }
        byte[] given = terminal.in().readNBytes(LONGEST + 1);
        options.print(terminal, text(view.sql(new String(given, StandardCharsets.UTF_8))));
        return Exit.DONE;
    }

    /** One question after the other, each up to a semicolon at a line's end or an empty line; mistakes are told and end nothing. */
    int prompt() throws IOException {
        terminal.err()
                .println(
                        "Tables to begin with: statements, events, actors, dyads, articles. End a question with “;”, leave with “quit”.");
        BufferedReader in = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8));
        StringBuilder question = new StringBuilder();
        while (true) {
            terminal.err().print(question.isEmpty() ? "sql> " : "...> ");
            terminal.err().flush();
            String line = in.readLine();
            if (line == null || (question.isEmpty() && line.strip().matches("(?i)[.\\\\]?(quit|exit|q)"))) {
                return Exit.DONE;
            }
            question.append(line).append('\n');
            boolean ends = line.isBlank() || line.stripTrailing().endsWith(";");
            if (ends && !question.toString().isBlank()) {
                answer(question.toString());
            }
            if (ends) {
                question.setLength(0);
            }
        }
    }

    private void answer(String question) throws IOException {
        try {
            options.print(terminal, text(view.sql(question)));
        } catch (IllegalArgumentException e) {
            terminal.complain("sql", String.valueOf(e.getMessage()), "");
        } catch (LedgerException e) {
            terminal.complain(e.place(), e.problem(), e.advice());
        }
    }

    private String text(SqlAnswer answer) {
        String text = options.form().map(f -> machine(answer, f)).orElseGet(() -> table(answer));
        if (!answer.cut().isEmpty()) {
            terminal.complain("sql", answer.cut(), "LIMIT and OFFSET show the others");
        }
        return text;
    }

    private String machine(SqlAnswer answer, AnswerForm form) {
        if (form == AnswerForm.CSV) {
            List<List<String>> cells = answer.rows().stream()
                    .map(row -> row.stream().map(AnswerForm::cell).toList())
                    .toList();
            return AnswerForm.table(answer.columns(), cells, options.formulaSafe());
        }
        List<Json.Obj> rows =
                answer.rows().stream().map(row -> object(answer.columns(), row)).toList();
        Json.Obj whole = Json.object()
                .put("complete", answer.cut().isEmpty())
                .put("rows", Json.array(rows))
                .build();
        return form.print(whole, answer.columns(), rows, false);
    }

    private static Json.Obj object(List<String> columns, List<Json> row) {
        Json.Builder object = Json.object();
        for (int c = 0; c < columns.size(); c++) {
            object.put(columns.get(c), row.get(c));
        }
        return object.build();
    }

    private String table(SqlAnswer answer) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(answer.columns().stream().map(Style::line).toList());
        answer.rows()
                .forEach(row -> cells.add(
                        row.stream().map(AnswerForm::cell).map(Style::line).toList()));
        int n = answer.rows().size();
        return new TableText(options.style(terminal)).of(cells, Optional.empty()) + n + (n == 1 ? " row" : " rows")
                + "\n";
    }
}

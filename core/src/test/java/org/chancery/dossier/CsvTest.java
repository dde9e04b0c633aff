package org.chancery.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** CSV as RFC 4180 has it, and safe to open in a spreadsheet. */
class CsvTest {

    @Test
    void cells_stand_between_commas_and_a_line_ends_with_crlf() {
        assertThat(Csv.line(List.of("a", "", "c"))).isEqualTo("a,,c\r\n");
    }

    @Test
    void a_comma_is_put_between_marks() {
        assertThat(Csv.line(List.of("Holt, Anna"))).isEqualTo("\"Holt, Anna\"\r\n");
    }

    @Test
    void a_quotation_mark_is_doubled() {
        assertThat(Csv.line(List.of("the \"Vesla\""))).isEqualTo("\"the \"\"Vesla\"\"\"\r\n");
    }

    @Test
    void line_breaks_of_either_kind_are_put_between_marks() {
        assertThat(Csv.line(List.of("a\nb", "c\rd", "e\r\nf"))).isEqualTo("\"a\nb\",\"c\rd\",\"e\r\nf\"\r\n");
    }

    @Test
    void plain_cells_are_left_as_they_are() {
        assertThat(Csv.line(List.of("=1+1", "-2", "@x"))).isEqualTo("=1+1,-2,@x\r\n");
    }

    @Test
    void the_guarded_form_lets_no_cell_be_a_formula() {
        assertThat(Csv.guardedLine(List.of("=1+1", "+2", "-2", "@x", "\tx", "\rx", "x=1", "")))
                .isEqualTo("'=1+1,'+2,'-2,'@x,'\tx,\"'\rx\",x=1,\r\n");
    }

    @Test
    void a_formula_with_a_comma_is_guarded_inside_its_marks() {
        assertThat(Csv.guardedLine(List.of("=SUM(1,2)"))).isEqualTo("\"'=SUM(1,2)\"\r\n");
    }
}

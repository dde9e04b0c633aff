package org.chancery.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.chancery.lexicon.Lexicon;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CameoCodesTest {

    private static final Lexicon ENGLISH = Lexicon.english();
    private static final CameoCodes CAMEO = new CameoCodes(ENGLISH, new Codes(ENGLISH));

    @ParameterizedTest
    @CsvSource({
        "USAGOV, USA, GOV",
        "USAGOVMIL, USA, GOV",
        "FRA, FRA, ''",
        "PAKMED, PAK, JRN",
        "PAKHLH, PAK, MED",
        "IGOUNO, IGO, IGO",
        "IGOUNOJUDICJ, IGO, JUD",
        "NGMUSA, NGO, NGO",
        "MNCGER, MNC, BUS",
        "IMGMUSALQ, IMG, REB",
        "IMGSEAREB, IMG, REB",
        "ROMOPP, ROU, OPP",
        "KSVGOV, XKX, GOV",
        "SCN, '', ''",
        "MOSREB, '', REB",
        "COP, '', COP"
    })
    void a_code_tells_country_and_sector(String code, String country, String sector) {
        CameoCodes.Meaning meaning = CAMEO.read(code);
        assertThat(meaning.country()).isEqualTo(country);
        assertThat(meaning.sector()).isEqualTo(sector);
    }
}

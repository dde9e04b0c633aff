package org.chancery.export;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Strings that pages have mistaken for markup, script or instructions to the browser. */
final class Payloads {

    static final List<String> ALL = Stream.concat(
                    Stream.of(
                            "<script>alert(1)</script>",
                            "</script><script>alert(2)</script>",
                            "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
                            "<img src=x onerror=alert(3)>",
                            "<svg onload=alert(4)>",
                            "<svg><script>alert(5)</script></svg>",
                            "<math><mi xlink:href=\"javascript:alert(6)\">x</mi></math>",
                            "<iframe srcdoc=\"<script>alert(7)</script>\"></iframe>",
                            "<body onload=alert(8)>",
                            "<a href=\"javascript:alert(9)\">x</a>",
                            "javascript:alert(10)",
                            "JaVaScRiPt:alert(11)",
                            "data:text/html,<script>alert(12)</script>",
                            "vbscript:msgbox(13)",
                            "\"><script>alert(14)</script>",
                            "'><script>alert(15)</script>",
                            "`><script>alert(16)</script>",
                            "\" onmouseover=\"alert(17)",
                            "' onfocus='alert(18)' autofocus='",
                            "</title><script>alert(19)</script>",
                            "</style><script>alert(20)</script>",
                            "</textarea><script>alert(21)</script>",
                            "<!-- <script>alert(22)</script> -->",
                            "--><script>alert(23)</script><!--",
                            "<![CDATA[<script>alert(24)</script>]]>",
                            "<?xml version=\"1.0\"?><x onclick='alert(25)'/>",
                            "<base href=\"//evil.example/\">",
                            "<meta http-equiv=refresh content=\"0;url=//evil.example\">",
                            "<link rel=stylesheet href=//evil.example/x.css>",
                            "<style>*{display:none}</style>",
                            "<form action=//evil.example><input name=q></form>",
                            "<object data=//evil.example></object>",
                            "<embed src=//evil.example>",
                            "<details open ontoggle=alert(34)>",
                            "<marquee onstart=alert(35)>",
                            "<video><source onerror=alert(36)>",
                            "<noscript><p title=\"</noscript><img src=x onerror=alert(37)>\">",
                            "<template><script>alert(38)</script></template>",
                            "&lt;script&gt;alert(39)&lt;/script&gt;",
                            "&#60;script&#62;alert(40)&#60;/script&#62;",
                            "&amp;lt;b&amp;gt;",
                            "&nbsp;&copy;&notanentity;",
                            "%3Cscript%3Ealert(43)%3C/script%3E",
                            "\\u003cscript\\u003ealert(44)\\u003c/script\\u003e",
                            "{{constructor.constructor('alert(45)')()}}",
                            "${alert(46)}",
                            "<%= alert(47) %>",
                            "#{7*7}",
                            "+ADw-script+AD4-alert(49)+ADw-/script+AD4-",
                            "\uFF1Cscript\uFF1Ealert(50)\uFF1C/script\uFF1E",
                            "<\u0000script>alert(51)</script>",
                            "<scr\u200bipt>alert(52)</scr\u200bipt>",
                            "\u202Egnp.exe\u202C right to left",
                            "\u2066isolated\u2069",
                            "\u0007bell \u001b[31mred\u001b[0m",
                            "lone \uD83D surrogate",
                            "http://evil.example/\"onclick=alert(57)",
                            "https://user:pass@evil.example@good.example/",
                            "file:///etc/passwd",
                            "//evil.example/path",
                            "=cmd|'/c calc'!A1",
                            "'; DROP TABLE article; --",
                            "<b>bold</b> & \"quoted\" 'single'"),
                    IntStream.of(0x00ad, 0x2060, 0xfeff).mapToObj(c -> "in" + Character.toString(c) + "visible"))
            .toList();

    private Payloads() {}

    /** As a page shows it: what has no shape, or turns the direction of writing, is named. */
    static String shown(String payload) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < payload.length(); i++) {
            char c = payload.charAt(i);
            boolean named = (c < 0x20) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == '\uD83D';
            shown.append(named ? String.format("⟦U+%04X⟧", (int) c) : String.valueOf(c));
        }
        return shown.toString();
    }
}

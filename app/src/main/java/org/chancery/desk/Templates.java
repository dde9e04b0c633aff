package org.chancery.desk;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** A template's name, the frame and what to show come in; HTML goes out, with every foreign word escaped for the place in which it stands. */
final class Templates {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), Templates.class.getPackageName());

    String html(String template, Frame frame, Object view) {
        StringOutput out = new StringOutput();
        engine.render(template + ".jte", Map.of("frame", frame, "view", view), out);
        return out.toString();
    }
}

package org.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.text.ForwardCanary;
import org.junit.jupiter.api.Test;

/** The laws of the house in core. Each has a canary: a law that sees nothing must not pass. */
class RoomsTest {

    /** Data walks through the rooms in this order; a class may use its own room and those before it. Nothing in core uses the door, which comes last. */
    private static final List<String> ORDER = List.of(
            "text",
            "json",
            "lexicon",
            "gazetteer",
            "encoder",
            "source",
            "page",
            "article",
            "analysis",
            "attribution",
            "memory",
            "actor",
            "statement",
            "event",
            "dossier",
            "");

    /** One foreign library, one room. */
    private static final Map<String, Set<String>> LIBRARIES = Map.of(
            "json", Set.of("tools.jackson."),
            "encoder", Set.of("ai.onnxruntime."),
            "source",
                    Set.of(
                            "org.apache.pdfbox.",
                            "org.netpreserve.jwarc.",
                            "com.rometools.",
                            "org.jdom2.",
                            "javax.xml.",
                            "javax.swing.text.",
                            "java.net.",
                            "javax.net."),
            "page", Set.of("org.jsoup.", "com.ibm.icu."),
            "analysis", Set.of("opennlp."));

    /** What every room may use of Java; logging, SQL, desktop and the rest are not for core. */
    private static final List<String> JAVA = List.of(
            "java.lang.",
            "java.io.",
            "java.math.",
            "java.net.URI",
            "java.net.URLDecoder",
            "java.nio.",
            "java.security.",
            "java.text.",
            "java.time.",
            "java.util.",
            "org.jspecify.annotations.");

    private static final List<String> NEVER = List.of("java.util.logging.", "java.util.prefs.");

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.chancery");

    private static String room(JavaClass type) {
        String name = type.getPackageName();
        return name.equals("org.chancery") ? "" : name.substring("org.chancery.".length());
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().equals("org.chancery")
                || type.getPackageName().startsWith("org.chancery.");
    }

    private static Stream<Dependency> uses(JavaClasses classes) {
        return classes.stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream());
    }

    private static List<String> forwardUses(JavaClasses classes) {
        return uses(classes)
                .filter(use -> isOurs(use.getTargetClass()))
                .filter(use -> ORDER.indexOf(room(use.getTargetClass())) > ORDER.indexOf(room(use.getOriginClass())))
                .map(Dependency::getDescription)
                .toList();
    }

    private static List<String> foreignUses(JavaClasses classes) {
        return uses(classes)
                .filter(use -> !isOurs(use.getTargetClass().getBaseComponentType()))
                .filter(use ->
                        !mayUse(room(use.getOriginClass()), use.getTargetClass().getBaseComponentType()))
                .map(Dependency::getDescription)
                .toList();
    }

    private static boolean mayUse(String room, JavaClass type) {
        String name = type.getName();
        return type.isPrimitive()
                || LIBRARIES.getOrDefault(room, Set.of()).stream().anyMatch(name::startsWith)
                || (JAVA.stream().anyMatch(name::startsWith) && NEVER.stream().noneMatch(name::startsWith));
    }

    private static List<String> printing(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(RoomsTest::prints)
                .map(JavaAccess::getDescription)
                .toList();
    }

    private static boolean prints(JavaAccess<?> access) {
        String target =
                access.getTargetOwner().getName() + "." + access.getTarget().getName();
        return Set.of("java.lang.System.out", "java.lang.System.err", "java.lang.System.exit")
                        .contains(target)
                || access.getTarget().getName().equals("printStackTrace");
    }

    @Test
    void every_package_is_a_room_of_the_house() {
        assertThat(CORE.stream().map(RoomsTest::room).distinct()).isSubsetOf(ORDER);
        assertThat(CORE.stream().map(RoomsTest::room).distinct())
                .as("the classes that were seen")
                .containsAll(ORDER);
        assertThat(CORE.size()).isGreaterThan(80);
    }

    @Test
    void imports_go_back_along_the_rooms_and_never_forward() {
        assertThat(forwardUses(CORE)).isEmpty();
    }

    @Test
    void one_foreign_library_has_one_room() {
        assertThat(foreignUses(CORE)).isEmpty();
    }

    @Test
    void nothing_in_core_prints_logs_or_exits() {
        assertThat(printing(CORE)).isEmpty();
    }

    @Test
    void the_canary_breaks_every_law() {
        JavaClasses canary = new ClassFileImporter().importClasses(ForwardCanary.class);
        assertThat(forwardUses(canary)).isNotEmpty();
        assertThat(foreignUses(canary)).anyMatch(use -> use.contains("java.util.logging"));
        assertThat(printing(canary)).isNotEmpty();
    }
}

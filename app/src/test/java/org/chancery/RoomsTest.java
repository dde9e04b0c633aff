package org.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chancery.score.PicocliCanary;
import org.junit.jupiter.api.Test;

/** The laws of the house in the app, and those of the public face that only the whole house can show. */
class RoomsTest {

    /** The rooms of the app; a class may use its own room, those before it, and the core. */
    private static final List<String> ORDER = List.of(
            "duplicates",
            "parquet",
            "standing",
            "ledger",
            "ingest",
            "view",
            "score",
            "review",
            "export",
            "imports",
            "desk",
            "cli");

    /** What a room knows beside Java. */
    private static final Map<String, List<String>> LIBRARIES = Map.of(
            "parquet",
            List.of("org.duckdb."),
            "ledger",
            List.of("org.sqlite."),
            "desk",
            List.of("io.javalin.", "org.eclipse.jetty.", "jakarta.servlet.", "kotlin.", "gg.jte."),
            "cli",
            List.of("picocli."));

    private static final String SCORE = "org.chancery.score";

    /** Public for users of the library and for the module training, though no other room calls it. */
    private static final Set<String> FOR_USERS = Set.of(
            "org.chancery.Chancery",
            "org.chancery.dossier.Audit",
            "org.chancery.cli.Main",
            "org.chancery.parquet.Parquet",
            "org.chancery.parquet.ParquetArticles", // called by core's sources through Java's ServiceLoader
            "org.chancery.encoder.Windows",
            "org.chancery.encoder.Scores",
            "org.chancery.analysis.Passages");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.chancery");

    private static Stream<Dependency> uses(JavaClasses classes) {
        return classes.stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream());
    }

    private static boolean isForeign(JavaClass type) {
        JavaClass base = type.getBaseComponentType();
        return !base.isPrimitive()
                && Stream.of("java.", "org.chancery", "org.jspecify.").noneMatch(base.getName()::startsWith);
    }

    private static List<String> foreignUses(JavaClasses classes, String room, List<String> libraries) {
        return uses(classes)
                .filter(use -> use.getOriginClass().getPackageName().equals(room))
                .filter(use -> isForeign(use.getTargetClass()))
                .filter(use -> libraries.stream()
                        .noneMatch(use.getTargetClass().getBaseComponentType().getName()::startsWith))
                .map(Dependency::getDescription)
                .toList();
    }

    /** Records, enums, interfaces and exceptions are what rooms hand to each other. */
    private static boolean isHandedOver(JavaClass type) {
        return type.isRecord() || type.isEnum() || type.isInterface() || type.isAssignableTo(Throwable.class);
    }

    /** What jte makes of a template of the desk is public because jte calls it. */
    private static boolean isTemplate(JavaClass type) {
        return type.getSimpleName().matches("Jte\\w+Generated");
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC);
    }

    /** The other types that a caller of this one meets: what its public methods take and return. */
    private static Set<String> face(JavaClass type) {
        Set<String> face = new TreeSet<>();
        type.getCodeUnits().stream()
                .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
                .forEach(unit -> {
                    face.add(unit.getRawReturnType().getName());
                    unit.getRawParameterTypes().forEach(parameter -> face.add(parameter.getName()));
                });
        face.remove(type.getName());
        return face;
    }

    private static String room(JavaClass type) {
        return type.getPackageName().replaceFirst("^org\\.chancery\\.?", "");
    }

    @Test
    void every_room_of_the_app_is_there() {
        assertThat(HOUSE.stream().map(RoomsTest::room)).containsAll(ORDER).contains("text", "");
    }

    @Test
    void one_foreign_library_has_one_room() {
        for (String room : ORDER) {
            assertThat(foreignUses(HOUSE, "org.chancery." + room, LIBRARIES.getOrDefault(room, List.of())))
                    .isEmpty();
        }
    }

    @Test
    void imports_go_back_along_the_rooms_of_the_app_and_core_uses_none_of_them() {
        assertThat(uses(HOUSE)
                        .filter(use -> ORDER.contains(room(use.getTargetClass().getBaseComponentType())))
                        .filter(use -> ORDER.indexOf(room(use.getOriginClass()))
                                < ORDER.indexOf(room(use.getTargetClass().getBaseComponentType())))
                        .map(Dependency::getDescription))
                .isEmpty();
    }

    @Test
    void a_class_that_no_other_room_uses_is_not_public() {
        Set<String> used = new TreeSet<>(FOR_USERS);
        uses(HOUSE)
                .filter(use -> !use.getOriginClass()
                        .getPackageName()
                        .equals(use.getTargetClass().getPackageName()))
                .forEach(use ->
                        used.add(use.getTargetClass().getBaseComponentType().getName()));
        HOUSE.stream().filter(RoomsTest::isPublic).forEach(type -> used.addAll(face(type)));
        List<String> open = HOUSE.stream()
                .filter(type -> type.isTopLevelClass() && isPublic(type))
                .filter(type -> !isHandedOver(type) && !isTemplate(type))
                .map(JavaClass::getName)
                .toList();
        assertThat(open).as("the public classes that were seen").hasSizeGreaterThan(15);
        assertThat(open).isSubsetOf(used);
    }

    @Test
    void the_canary_breaks_the_law_of_libraries() {
        JavaClasses canary = new ClassFileImporter().importClasses(PicocliCanary.class);
        assertThat(foreignUses(canary, SCORE, List.of())).isNotEmpty();
    }
}

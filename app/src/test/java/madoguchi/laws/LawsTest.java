package madoguchi.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The house keeps its laws, and each law is seen to catch who breaks it. */
class LawsTest {

    private static final String HOUSE = "madoguchi";
    private static final String BROKEN = "madoguchi.laws.broken";

    private static final JavaClasses HOUSE_CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .withImportOption(place -> !place.contains("-tests.jar"))
                    .importPackages(HOUSE);
    private static final JavaClasses BROKEN_CLASSES =
            new ClassFileImporter().importPackages(BROKEN);

    @ParameterizedTest
    @EnumSource(Law.class)
    void the_house_keeps_its_laws(Law law) {
        law.in(HOUSE).check(HOUSE_CLASSES);
    }

    @ParameterizedTest
    @EnumSource(Law.class)
    void who_breaks_a_law_is_caught_and_nobody_else(Law law) {
        Set<String> breakers =
                BROKEN_CLASSES.stream()
                        .filter(type -> type.isAnnotatedWith(Breaks.class))
                        .filter(
                                type ->
                                        Set.of(type.getAnnotationOfType(Breaks.class).value())
                                                .contains(law))
                        .map(JavaClass::getName)
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(breakers).as("classes that break this law").isNotEmpty();
        assertThat(caught(law)).isEqualTo(breakers);
    }

    /** A room that is renamed would leave its law without a sound. */
    @ParameterizedTest
    @EnumSource(Room.class)
    void the_laws_speak_of_rooms_that_exist(Room room) {
        assertThat(HOUSE_CLASSES.stream().map(JavaClass::getPackageName))
                .contains(HOUSE + "." + room.path);
    }

    private enum Room {
        UI("ui"),
        SCREEN("screen"),
        STORE("store"),
        CAMERA("camera"),
        FACE("face"),
        CARD("card"),
        APDU("card.apdu"),
        TLV("card.tlv"),
        VIRTUAL("card.virtual"),
        VISIT("visit"),
        RUN("visit.run"),
        DESK_RUN("desk.run"),
        DESK("desk"),
        ADVICE("advice"),
        DECLARATION("declaration"),
        PAPER("paper"),
        USAGE("usage"),
        HTTP("eligibility.http"),
        SIMULATOR("eligibility.simulator"),
        SCENARIO("scenario"),
        CLI("cli");

        private final String path;

        Room(String path) {
            this.path = path;
        }
    }

    @Test
    void the_heart_has_no_hidden_corner() {
        assertThat(
                        HOUSE_CLASSES.stream()
                                .map(JavaClass::getPackageName)
                                .filter(
                                        name ->
                                                name.matches(
                                                        "madoguchi\\.(visit|desk|advice|declaration|usage|screen)\\..*"))
                                .distinct())
                .as(
                        "rooms under visit, desk, advice, declaration, usage and screen that no law calls pure")
                .containsExactlyInAnyOrder("madoguchi.desk.run", "madoguchi.visit.run");
    }

    @Test
    void the_class_files_name_their_parameters() {
        assertThat(HoldNoSecretInAString.variablesOf(HOUSE_CLASSES.get("madoguchi.Main")))
                .contains("arguments");
    }

    /** The classes of the broken house that the law's report begins a sentence with. */
    private static Set<String> caught(Law law) {
        Pattern subject = Pattern.compile(Pattern.quote(BROKEN) + "[\\w.$]*");
        return law.in(BROKEN).evaluate(BROKEN_CLASSES).getFailureReport().getDetails().stream()
                .flatMap(
                        detail -> {
                            Matcher names = subject.matcher(detail);
                            return law == Law.NO_PACKAGE_CYCLES
                                    ? names.results().map(result -> result.group())
                                    : names.results().limit(1).map(result -> result.group());
                        })
                .map(LawsTest::classOf)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Class of a member's name as ArchUnit prints it; none for a package. */
    private static String classOf(String name) {
        String at = name;
        while (at.startsWith(BROKEN) && !BROKEN_CLASSES.contain(at)) {
            at = at.contains(".") ? at.substring(0, at.lastIndexOf('.')) : "";
        }
        return at.startsWith(BROKEN) ? at : null;
    }
}

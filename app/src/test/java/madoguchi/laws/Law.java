package madoguchi.laws;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The laws of the house. Each is a rule about a house, given by its root package, so that the same
 * rule is put to the real one ({@code madoguchi}) and to a broken one ({@code
 * madoguchi.laws.broken}), in which somebody breaks every law.
 */
public enum Law {
    JAVAFX_ONLY_IN_UI(house -> only(rooms(house, "ui.."), "javafx..", "com.sun.javafx..")),

    SQL_ONLY_IN_STORE(
            house -> only(rooms(house, "store.."), "java.sql..", "javax.sql..", "org.sqlite..")),

    OPENCV_ONLY_IN_CAMERA_AND_FACE(
            house -> only(rooms(house, "camera..", "face.."), "org.bytedeco..", "org.opencv..")),

    PCSC_ONLY_IN_ITS_ROOM(
            house ->
                    only(
                            rooms(house, "card.pcsc.."),
                            "javax.smartcardio..",
                            "java.lang.foreign..")),

    PDF_ONLY_ON_PAPER(
            house -> only(rooms(house, "paper.."), "org.apache.pdfbox..", "org.apache.fontbox..")),

    THE_HEART_TOUCHES_NOTHING_OUTSIDE(
            house ->
                    noClasses()
                            .that(heart(house))
                            .should()
                            .dependOnClassesThat(Outside.type())
                            .orShould()
                            .accessTargetWhere(Outside.call())),

    /** What is pure but leans on a room that is not would be pure by name only. */
    THE_HEART_KNOWS_ONLY_VALUES(
            house ->
                    // madoguchi.laws itself holds the labels that the broken house wears
                    classes()
                            .that(heart(house))
                            .should()
                            .onlyDependOnClassesThat(
                                    resideInAnyPackage("java..", "madoguchi.laws")
                                            .or(heart(house))
                                            .or(
                                                    resideInAnyPackage(
                                                            rooms(
                                                                    house,
                                                                    "card",
                                                                    "card.mynumber",
                                                                    "eligibility",
                                                                    "failure"))))),

    NO_PACKAGE_CYCLES(house -> slices().matching(house + ".(**)").should().beFreeOfCycles()),

    THE_READER_DRIVER_KNOWS_NOBODY(house -> keepsToItself(house, "card..", "camera..", "face..")),

    THE_SCREEN_KNOWS_NOBODY(house -> keepsToItself(house, "screen..", "ui..")),

    /** A screen is a value; who draws it is the glass's own matter. */
    A_SCREEN_DOES_NOT_KNOW_WHO_DRAWS_IT(
            house ->
                    noClasses()
                            .that()
                            .resideInAPackage(house + ".screen..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(house + ".ui..")),

    /**
     * The simulated parts belong to the scenarios; everything else is handed what it works with.
     */
    CONCRETE_PARTS_ARE_NAMED_IN_ONE_PLACE(
            house ->
                    noClasses()
                            .that(
                                    resideInAnyPackage(house + "..")
                                            .and(DescribedPredicate.not(putsTogether(house))))
                            .should()
                            .dependOnClassesThat(
                                    concrete(house, "card.virtual", "eligibility.simulator")
                                            .or(concrete(house, "eligibility.http", "card.pcsc"))
                                            .or(
                                                    named(
                                                            house,
                                                            "camera.SyntheticCamera",
                                                            "camera.PictureFolder")))),

    /** The real ways out are no matter of a simulation. */
    SCENARIOS_NAME_ONLY_SIMULATED_PARTS(
            house ->
                    noClasses()
                            .that()
                            .resideInAPackage(house + ".scenario..")
                            .should()
                            .dependOnClassesThat(
                                    concrete(house, "eligibility.http", "card.pcsc", "cli")
                                            .or(named(house, "camera.PictureFolder")))),

    ONE_BRIDGE_TO_JAVAFX(
            house ->
                    noClasses()
                            .that()
                            .doNotHaveFullyQualifiedName(house + ".ui.FxThread")
                            .should()
                            .accessTargetWhere(
                                    calls("javafx.application.Platform", "runLater", "startup"))),

    ONLY_THE_COMMANDS_PRINT_AND_EXIT(
            house ->
                    noClasses()
                            .that(
                                    DescribedPredicate.not(
                                            resideInAnyPackage(house + ".cli..")
                                                    .or(named(house, "Main"))))
                            .should()
                            .accessTargetWhere(calls("java.lang.System", "out", "err", "exit"))
                            .orShould()
                            .accessTargetWhere(calls("java.lang.Runtime", "exit", "halt"))
                            .orShould()
                            .accessTargetWhere(calls("java.lang.Throwable", "printStackTrace"))),

    /**
     * In a scenario a password is a line of a data file about invented people; it is typed key by
     * key on the real keyboard.
     */
    A_SECRET_IS_NEVER_A_STRING(
            house ->
                    classes()
                            .that()
                            .resideOutsideOfPackage(house + ".scenario..")
                            .should(new HoldNoSecretInAString()));

    private final Function<String, ArchRule> rule;

    Law(Function<String, ArchRule> rule) {
        this.rule = rule;
    }

    /**
     * @param house its root package
     */
    ArchRule in(String house) {
        return rule.apply(house);
    }

    private static ArchRule only(String[] where, String... what) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(where)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(what);
    }

    private static ArchRule keepsToItself(String house, String... module) {
        return noClasses()
                .that()
                .resideInAnyPackage(rooms(house, module))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(house + "..")
                                .and(
                                        DescribedPredicate.not(
                                                resideInAnyPackage(rooms(house, module)))));
    }

    /**
     * Values and pure functions; {@code visit.run} and {@code desk.run}, which perform them, are
     * not.
     */
    private static DescribedPredicate<JavaClass> heart(String house) {
        return resideInAnyPackage(
                rooms(
                        house,
                        "visit",
                        "desk",
                        "advice",
                        "declaration",
                        "usage",
                        "screen",
                        "card.apdu",
                        "card.tlv"));
    }

    private static DescribedPredicate<JavaAccess<?>> calls(String type, String... members) {
        return describe(
                type + " " + List.of(members),
                access ->
                        access.getTargetOwner().isAssignableTo(type)
                                && List.of(members).contains(access.getName()));
    }

    private static DescribedPredicate<JavaClass> putsTogether(String house) {
        return named(
                        house,
                        "Main",
                        "cli.Assembly",
                        "cli.CertifiedTerminals",
                        "cli.Cameras",
                        "cli.CardStand",
                        "cli.BenchCardCommand",
                        "cli.CardServeCommand",
                        "cli.CentreServeCommand",
                        "cli.ServedCentre",
                        "cli.ConditionWord",
                        "cli.CardProbeCommand",
                        "cli.CardResetCommand",
                        "cli.StandIn",
                        "cli.CountedCard",
                        "cli.PcscBench",
                        "cli.SelfCheckPlan",
                        "cli.OutsideLine",
                        "cli.TerminalCards")
                .or(resideInAnyPackage(house + ".scenario.."))
                .or(
                        resideInAnyPackage(
                                rooms(
                                        house,
                                        "card.virtual..",
                                        "card.pcsc..",
                                        "eligibility.simulator..",
                                        "eligibility.http..",
                                        "camera..")));
    }

    private static DescribedPredicate<JavaClass> concrete(String house, String... rooms) {
        return resideInAnyPackage(
                Stream.of(rooms).map(room -> house + "." + room + "..").toArray(String[]::new));
    }

    /** The classes, and what is nested in them. */
    private static DescribedPredicate<JavaClass> named(String house, String... names) {
        return describe(
                String.join(", ", names),
                type ->
                        Stream.of(names)
                                .map(name -> house + "." + name)
                                .anyMatch(
                                        name ->
                                                type.getName().equals(name)
                                                        || type.getName().startsWith(name + "$")));
    }

    private static String[] rooms(String house, String... rooms) {
        return Stream.of(rooms).map(room -> house + "." + room).toArray(String[]::new);
    }
}

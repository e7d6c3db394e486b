package madoguchi.laws;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A PIN is a {@code Pin} and a password a {@code Secret} or bytes: what can be wiped. A text
 * cannot, so none may be called so: no field, record component, parameter or local variable, nor an
 * {@code Optional} or list of texts. Names of parameters are read from the class file's table of
 * local variables, which ArchUnit does not show.
 */
final class HoldNoSecretInAString extends ArchCondition<JavaClass> {

    /** "pin", "facilityPassword", "enteredPin"; not "spin" or "pinned". */
    private static final Pattern SECRET =
            Pattern.compile("(?:pin|password)s?|.*(?:Pin|Password)s?|(?:PIN|PASSWORD)");

    private static final Set<String> TEXTS =
            Set.of(
                    "java.lang.String",
                    "java.lang.CharSequence",
                    "java.lang.StringBuilder",
                    "java.lang.StringBuffer");

    HoldNoSecretInAString() {
        super("hold no PIN or password in a String");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (JavaField field : type.getFields()) {
            if (isSecret(field.getName())
                    && field.getType().getAllInvolvedRawTypes().stream()
                            .anyMatch(involved -> TEXTS.contains(involved.getName()))) {
                blame(type, events, "field " + field.getName());
            }
        }
        for (MethodModel method : classFile(type).methods()) {
            variables(method)
                    .forEach(
                            name ->
                                    blame(
                                            type,
                                            events,
                                            "variable "
                                                    + name
                                                    + " of "
                                                    + method.methodName().stringValue()));
        }
    }

    private static Stream<String> variables(MethodModel method) {
        return method.code().stream()
                .flatMap(code -> code.findAttributes(Attributes.localVariableTable()).stream())
                .flatMap(table -> table.localVariables().stream())
                .filter(variable -> TEXTS.contains(className(variable.type().stringValue())))
                .map(variable -> variable.name().stringValue())
                .filter(HoldNoSecretInAString::isSecret)
                .distinct();
    }

    private static String className(String descriptor) {
        return descriptor.startsWith("L")
                ? descriptor.substring(1, descriptor.length() - 1).replace('/', '.')
                : descriptor;
    }

    private static boolean isSecret(String name) {
        return SECRET.matcher(name).matches();
    }

    private static ClassModel classFile(JavaClass type) {
        try (InputStream bytes = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            return ClassFile.of().parse(bytes.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void blame(JavaClass type, ConditionEvents events, String what) {
        events.add(
                SimpleConditionEvent.violated(
                        type, "%s holds a secret in a text: %s".formatted(type.getName(), what)));
    }

    /** Shown to the test that class files are compiled with the names this law reads. */
    static List<String> variablesOf(JavaClass type) {
        return classFile(type).methods().stream()
                .flatMap(method -> method.code().stream())
                .flatMap(code -> code.findAttributes(Attributes.localVariableTable()).stream())
                .flatMap(table -> table.localVariables().stream())
                .map(variable -> variable.name().stringValue())
                .toList();
    }
}

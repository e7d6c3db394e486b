package madoguchi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Runs against a real pcscd, in a namespace where it is nobody else's. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("e2e")
@EnabledIfSystemProperty(
        named = "ownpcscd",
        matches = "yes",
        disabledReason = "needs a pcscd of its own, which ./kiosk test --e2e starts where it can")
public @interface EndToEnd {}

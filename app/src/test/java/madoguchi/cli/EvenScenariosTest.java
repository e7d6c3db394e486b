package madoguchi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import madoguchi.scenario.Scenario;
import org.junit.jupiter.api.Test;

class EvenScenariosTest extends ScenariosWalked {

    static List<String> half() {
        return half(0);
    }

    @Test
    void one_that_says_something_else_is_found_out() throws Exception {
        Scenario pulled = Scenario.bundled("pulled");
        Scenario.Ends promised = Scenario.bundled("pin").ends();
        Scenario wrong =
                new Scenario(
                        "wrong",
                        pulled.title(),
                        pulled.shows(),
                        pulled.seeds(),
                        pulled.ours(),
                        pulled.given(),
                        pulled.walk(),
                        promised);

        assertThat(walk(wrong).differences())
                .contains("outcome: expected DONE, was LEFT")
                .anyMatch(difference -> difference.startsWith("method: "))
                .anyMatch(difference -> difference.startsWith("consents: "))
                .contains("screen 5: expected P11Consent, was P01Welcome");
    }
}

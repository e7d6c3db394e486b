package madoguchi.desk.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedPasswordsTest {

    @ParameterizedTest
    @CsvSource({"'', 0", "abc-9, 5", "ひみつの言葉, 6", "𠮷野屋é, 4"})
    void a_password_is_as_long_as_it_has_characters(String password, int characters) {
        assertThat(TypedPasswords.length(password.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(characters);
    }
}

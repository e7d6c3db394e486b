package madoguchi.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FontStoreTest {

    @Test
    void the_bundled_font_is_taken() {
        FxThread.start();

        assertThat(FxThread.call(FontStore::load)).isEqualTo("BIZ UDPGothic");
    }

    @Test
    void an_installed_font_will_do() {
        assertThat(FontStore.choose(List.of("DejaVu Sans", "Noto Sans CJK JP")))
                .isEqualTo("Noto Sans CJK JP");
    }

    @Test
    void without_japanese_the_message_says_what_to_install() {
        assertThatThrownBy(() -> FontStore.choose(List.of("DejaVu Sans")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("npm ci")
                .hasMessageContaining("fonts-morisawa-bizud-gothic");
    }
}

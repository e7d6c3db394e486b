package madoguchi.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import madoguchi.screen.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the screen says a setting is for. */
class SettingWordsTest {

    private static final String PREFIX = "S08.says.";

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_setting_has_its_words_and_no_words_are_left_over(Language language)
            throws Exception {
        assertThat(words(language).keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Setting.all().stream().map(Setting::key).toList());
        assertThat(words(language).values()).noneMatch(String::isBlank);
    }

    @Test
    void the_english_ones_are_those_of_the_file() throws Exception {
        assertThat(words(Language.EN))
                .isEqualTo(
                        Setting.all().stream()
                                .collect(Collectors.toMap(Setting::key, Setting::says)));
    }

    @Test
    void the_japanese_ones_name_every_value_there_is() throws Exception {
        Map<String, String> words = words(Language.JA);
        Setting.all().stream()
                .filter(setting -> !setting.choices().isEmpty())
                .filter(setting -> !setting.key().equals("generation"))
                .forEach(
                        setting ->
                                assertThat(words.get(setting.key()))
                                        .as(setting.key())
                                        .contains(setting.choices()));
    }

    private static Map<String, String> words(Language language) throws IOException {
        Properties texts = new Properties();
        String path = "/madoguchi/wording/" + language.tag() + "/S08.properties";
        try (var stream = SettingWordsTest.class.getResourceAsStream(path)) {
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith(PREFIX))
                .collect(
                        Collectors.toMap(
                                key -> key.substring(PREFIX.length()),
                                texts::getProperty,
                                (one, _) -> one,
                                TreeMap::new));
    }
}

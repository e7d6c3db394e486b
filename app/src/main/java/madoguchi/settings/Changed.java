package madoguchi.settings;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A setting that became another one.
 *
 * @param key as people name it
 * @param was as it would stand in the file; empty: none
 * @param is the same of what it became
 */
public record Changed(String key, String was, String is) {

    private static final String ARROW = " -> ";

    /** Where the key to what is sealed lies does not belong beside what is sealed. */
    private static final Set<String> UNTOLD = Set.of("privacy.key-file");

    static List<Changed> between(Settings before, Settings after) {
        return Setting.all().stream()
                .map(
                        setting ->
                                new Changed(
                                        setting.key(),
                                        SettingsText.shown(setting, before),
                                        SettingsText.shown(setting, after)))
                .filter(changed -> !changed.was().equals(changed.is()))
                .toList();
    }

    /** For the audit trail: {@code staff.log-out-after: 180 -> 60}. */
    public String told() {
        return UNTOLD.contains(key) ? key : key + ": " + written(was) + ARROW + written(is);
    }

    /**
     * @param told of whatever version: the oldest told the key only
     */
    public static Optional<String> keyOf(String told) {
        return Optional.of(told.split(": ", 2)[0]).filter(key -> !key.isBlank());
    }

    private static String written(String value) {
        return value.isEmpty() ? "(none)" : value;
    }
}

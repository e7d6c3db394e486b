package madoguchi.desk;

import madoguchi.screen.DeskPassword;
import madoguchi.screen.Secret;

/** What 設定 wants. */
public sealed interface SettingsRequest extends Request {

    record Load() implements SettingsRequest {}

    /**
     * @param value as it is to stand in the file; blank: the default
     */
    record Save(String key, String value) implements SettingsRequest {}

    /** Keep it in memory until it is entered again, if it is long enough. */
    record Hold(DeskPassword which, Secret password) implements SettingsRequest {}

    /**
     * Compare it with the one held; when they are the same, store its hash. The staff's must then
     * be changed when it is first used: the administrator knows it.
     */
    record Compare(DeskPassword which, Secret password) implements SettingsRequest {}

    /** The kiosk is to start again once nobody is served and nobody is at its desk. */
    record StartAgain() implements SettingsRequest {}
}

package madoguchi.desk.run;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import madoguchi.desk.DeskEffect;
import madoguchi.desk.DeskEvent.FirstSettings;
import madoguchi.screen.Language;
import madoguchi.screen.StaffScreen.S00Facility.Field;
import madoguchi.settings.BadSettings;
import madoguchi.settings.Patients;
import madoguchi.settings.Place;
import madoguchi.settings.SettingsFile;
import madoguchi.store.Store;
import madoguchi.store.StoreFault;

/** Reads from the settings file, and writes into it, what the first start asks about. */
final class FirstSettingsAnswers {

    private static final String NAME = "facility.name";
    private static final String CODE = "facility.code";
    private static final String FIRST_LANGUAGE = "patients.language";
    private static final String LANGUAGES = "patients.languages";

    /** For the audit trail. */
    private final String actor;

    private final Path data;
    private final NotedSettings noted;

    FirstSettingsAnswers(DeskRoom.Tools tools) {
        actor = DeskRoom.firstStart(tools.site());
        data = tools.data();
        noted = new NotedSettings(tools.data(), tools.clock());
    }

    FirstSettings answer(Store store, DeskEffect.FirstSettings wanted)
            throws StoreFault, IOException {
        return switch (wanted) {
            case DeskEffect.FirstSettings.Find _ -> find();
            case DeskEffect.FirstSettings.KeepFacility(String name, String code) ->
                    keepFacility(store, name, code);
            case DeskEffect.FirstSettings.KeepLanguages(var offered) ->
                    keepLanguages(store, offered);
        };
    }

    /** When it could not be answered. */
    static FirstSettings failed(DeskEffect.FirstSettings wanted) {
        return switch (wanted) {
            case DeskEffect.FirstSettings.Find _ ->
                    new FirstSettings.Found("", "", Set.of(Language.values()));
            case DeskEffect.FirstSettings.KeepFacility _,
                    DeskEffect.FirstSettings.KeepLanguages _ ->
                    new FirstSettings.NotStored();
        };
    }

    private FirstSettings find() throws IOException {
        Place place = place();
        return new FirstSettings.Found(
                place.name(), place.code(), Set.copyOf(patients().spoken().offered()));
    }

    /** A blank name would be the invented one, which nobody here means. */
    private FirstSettings keepFacility(Store store, String name, String code)
            throws StoreFault, IOException {
        String named = name.strip();
        // as an input method for Japanese writes digits
        String coded = Normalizer.normalize(code, Normalizer.Form.NFKC).strip();
        Set<Field> wrong = EnumSet.noneOf(Field.class);
        if (named.isEmpty() || !SettingsFile.accepts(NAME, named)) {
            wrong.add(Field.NAME);
        }
        if (coded.isEmpty() || !SettingsFile.accepts(CODE, coded)) {
            wrong.add(Field.CODE);
        }
        if (!wrong.isEmpty()) {
            return new FirstSettings.Refused(wrong);
        }
        Place before = place();
        Map<String, String> changed = new LinkedHashMap<>();
        if (!before.name().equals(named)) {
            changed.put(NAME, named);
        }
        if (!before.code().equals(coded)) {
            changed.put(CODE, coded);
        }
        return keep(store, changed);
    }

    /** The language that patients find first is another one when it is offered no more. */
    private FirstSettings keepLanguages(Store store, Set<Language> offered)
            throws StoreFault, IOException {
        Patients before = patients();
        Map<String, String> changed = new LinkedHashMap<>();
        if (!offered.equals(new HashSet<>(before.spoken().offered()))) {
            List<Language> inOrder =
                    Stream.of(Language.values()).filter(offered::contains).toList();
            if (!offered.contains(before.language())) {
                changed.put(FIRST_LANGUAGE, inOrder.getFirst().tag());
            }
            changed.put(LANGUAGES, Patients.written(inOrder));
        }
        return keep(store, changed);
    }

    private FirstSettings keep(Store store, Map<String, String> changed)
            throws StoreFault, IOException {
        if (!changed.isEmpty()) {
            try {
                noted.change(store, changed, actor);
            } catch (BadSettings e) {
                // each of them can be that, and so the others stand against it
                throw new IOException("the settings refuse what was chosen: " + e.getMessage(), e);
            }
        }
        return new FirstSettings.Kept();
    }

    private Place place() throws IOException {
        return SettingsFile.look(data).settings().facility();
    }

    private Patients patients() throws IOException {
        return SettingsFile.look(data).settings().patients();
    }
}

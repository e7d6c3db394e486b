package madoguchi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import madoguchi.health.Status;
import madoguchi.health.StatusFile;
import madoguchi.settings.BadSettings;
import madoguchi.settings.Settings;
import madoguchi.settings.SettingsFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Settings that a command line gave, and how other programs learn of a kiosk's. */
final class Given {

    private static final Logger LOG = LoggerFactory.getLogger(Given.class);

    private Given() {}

    /**
     * The settings with them, as they hold in the program that was started so.
     *
     * @throws ParameterException naming what cannot be
     */
    static Settings over(CommandSpec started, Settings settings, Map<String, String> given) {
        try {
            return SettingsFile.over(settings, given);
        } catch (BadSettings e) {
            throw new ParameterException(started.commandLine(), e.mistake().sentence() + ".", e);
        }
    }

    /** Of the kiosk of a data folder, by their keys; none while it says nothing. */
    static Map<String, String> on(Path data, InstantSource clock) {
        try {
            return in(StatusFile.in(data).read(), clock);
        } catch (IOException e) {
            LOG.warn("the kiosk's status cannot be read: {}", e.toString());
            return Map.of();
        }
    }

    /** An old word is of a kiosk that is gone, or started otherwise meanwhile. */
    static Map<String, String> in(Optional<Status> status, InstantSource clock) {
        return status.filter(said -> said.freshAt(clock.instant()))
                .map(Status::given)
                .orElse(Map.of());
    }
}

package madoguchi.settings;

import java.util.Objects;
import java.util.Optional;

/** How results reach the receipt computer. */
public record HandOver(
        @Says(
                        "the folder that holds Face, Res and Req, which the receipt computer looks into; without"
                                + " it receipt in the data folder")
                Optional<String> folder,
        @Says("whether programs of this computer may ask for results by HTTP: off or on")
                Switch http,
        @Says("the port on 127.0.0.1: 1024 to 65535") Integer httpPort) {

    /** What is not said has its default. */
    public HandOver {
        folder = Settings.orEmpty(folder);
        http = Objects.requireNonNullElse(http, Switch.OFF);
        httpPort =
                Settings.within("http-port", Optional.ofNullable(httpPort), 1024, 65535)
                        .orElse(8630);
    }

    /** Something that a clinic has, or has not. */
    public enum Switch {
        OFF,
        ON
    }
}

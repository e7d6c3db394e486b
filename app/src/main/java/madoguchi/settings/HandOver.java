package madoguchi.settings;

import java.util.Optional;

/** How results reach the receipt computer. */
public record HandOver(
        @Says(
                        "the folder that holds Face, Res and Req, which the receipt computer looks into; without"
                                + " it receipt in the data folder")
                Optional<String> folder) {

    /** What is not said has its default. */
    public HandOver {
        folder = Settings.orEmpty(folder);
    }
}

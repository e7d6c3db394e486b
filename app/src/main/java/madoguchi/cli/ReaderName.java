package madoguchi.cli;

import java.util.Locale;
import madoguchi.settings.Settings;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What {@code --reader} names. */
final class ReaderName implements ITypeConverter<Settings.Reader> {

    static final String LABEL = "simulated|auto|native|smartcardio";

    @Override
    public Settings.Reader convert(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "simulated" -> Settings.Reader.SIMULATED;
            case "auto", "pcsc" -> Settings.Reader.AUTO;
            case "native" -> Settings.Reader.NATIVE;
            case "smartcardio" -> Settings.Reader.SMARTCARDIO;
            default ->
                    throw new TypeConversionException(
                            "\"" + name + "\" is none of " + LABEL.replace("|", ", ") + ", pcsc");
        };
    }
}

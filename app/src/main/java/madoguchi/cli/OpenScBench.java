package madoguchi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import madoguchi.bench.Median;

/**
 * OpenSC with the same card in the same reader: certificate, PIN and signature. The face it cannot
 * read. The PIN on its command line is that of the ordinary simulated card, which its file tells
 * everybody.
 */
final class OpenScBench {

    private static final int ROUNDS = 5;
    private static final int PATIENCE_SECONDS = 60;

    private final CountedCard card;
    private final Path folder;
    private final String reader;

    OpenScBench(CountedCard card, Path folder, String reader) {
        this.card = card;
        this.folder = folder;
        this.reader = reader;
    }

    static boolean installed() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(place -> Path.of(place, "pkcs15-crypt"))
                .anyMatch(Files::isExecutable);
    }

    List<String> lines() throws IOException, InterruptedException {
        Files.write(folder.resolve("hash"), new byte[32]);
        List<String> lines = new ArrayList<>();
        lines.add(
                row(
                        "pkcs15-tool, certificate",
                        "pkcs15-tool",
                        "--reader",
                        reader,
                        "--read-certificate",
                        "1"));
        lines.add(
                row(
                        "pkcs15-crypt, PIN and signature",
                        "pkcs15-crypt",
                        "--reader",
                        reader,
                        "--sign",
                        "--pin",
                        "1234",
                        "--key",
                        "1",
                        "--sha-256",
                        "--pkcs1",
                        "--input",
                        "hash",
                        "--output",
                        "signature",
                        "--raw"));
        return lines;
    }

    private String row(String name, String... command) throws IOException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        int apdus = 0;
        for (int round = 0; round < ROUNDS; round++) {
            card.commands();
            long begun = System.nanoTime();
            Process process =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("said").toFile())
                            .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return name + ": no end within " + PATIENCE_SECONDS + " s";
            }
            if (process.exitValue() != 0) {
                return name + ": failed: " + Files.readString(folder.resolve("said")).strip();
            }
            millis.add((System.nanoTime() - begun) / 1e6);
            apdus = card.commands();
        }
        return String.format(
                Locale.ROOT, "OpenSC %-32s %8.2f ms, %d APDUs", name, Median.of(millis), apdus);
    }
}

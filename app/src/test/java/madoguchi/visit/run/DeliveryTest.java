package madoguchi.visit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import madoguchi.SharedKeys;
import madoguchi.receipt.folder.FileHandOver;
import madoguchi.receipt.http.AccessToken;
import madoguchi.receipt.http.ResultServer;
import madoguchi.store.StorePlan;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole way from 「同意」 to the receipt computer, with a terminal that is killed at random moments
 * and two receipt computers that ask it all the while. What a patient read as 完了 is there, once,
 * and reaches the receipt computer; what nobody agreed to is nowhere.
 */
class DeliveryTest {

    /** A child is killed when up to so many patients have been told, */
    private static final int PATIENTS = 4;

    /** and then, somewhere in the next visits. */
    private static final long MORE_MICROS = 400_000;

    @TempDir private Path folder;
    private Path database;
    private final List<ReceiptComputer> computers = new ArrayList<>();
    private int told;

    @Test
    void killed_at_any_moment_the_terminal_loses_nothing_and_invents_nothing() throws Exception {
        rounds(2);
    }

    /** {@code -Dmadoguchi.kill.rounds=300} */
    @Test
    @Tag("e2e")
    @Timeout(7200)
    void killed_many_times_as_well() throws Exception {
        rounds(Integer.getInteger("madoguchi.kill.rounds", 40));
    }

    private void rounds(int count) throws Exception {
        database = folder.resolve("madoguchi.db");
        Rig.setPassword(folder);
        AccessToken.in(folder);
        String token = Files.readString(AccessToken.fileIn(folder)).strip();
        // of every two results one is taken by HTTP, by whoever is first; the other stays a file
        computers.add(new ReceiptComputer("reception-1", token, id -> id % 2 == 1));
        computers.add(new ReceiptComputer("reception-2", token, id -> id % 2 == 1));
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < count; round++) {
            int before = Kept.results(database);
            int done = untilKilled(random);
            told += done;
            assertThat(names(before))
                    .as("round %d of seed %d, %d patients were told", round, seed, done)
                    .hasSizeBetween(done, done + 1)
                    .isEqualTo(DeliveryChild.agreeing(Kept.results(database) - before));
            assertThat(Kept.look(database, "PRAGMA integrity_check")).containsExactly("ok");
        }
        theRestIsHandedOver();
        everythingCameOnce();
        System.out.printf(
                "%d rounds, %d patients told, %d results, %d by HTTP%n",
                count,
                told,
                Kept.results(database),
                computers.getFirst().taken().size() + computers.getLast().taken().size());
    }

    /**
     * @return how many patients read 完了
     */
    private int untilKilled(Random random) throws Exception {
        Process child = start(random.nextLong());
        List<CompletableFuture<Void>> asking = new ArrayList<>();
        List<String> said = new ArrayList<>();
        try (BufferedReader lines = child.inputReader()) {
            String first = lines.readLine();
            assertThat(first).as(errors()).startsWith(DeliveryChild.SERVES);
            for (ReceiptComputer computer : computers) {
                asking.add(
                        CompletableFuture.runAsync(
                                () -> {
                                    try {
                                        computer.works(DeliveryChild.address(first));
                                    } catch (InterruptedException e) {
                                        Thread.currentThread().interrupt();
                                    }
                                }));
            }
            int patients = random.nextInt(PATIENTS);
            while (said.size() < patients) {
                said.add(lines.readLine());
            }
            LockSupport.parkNanos(random.nextLong(MORE_MICROS) * 1_000);
            child.toHandle().destroyForcibly();
            assertThat(child.waitFor()).as("killed, not ended").isEqualTo(128 + 9);
            lines.lines().forEach(said::add);
        }
        for (CompletableFuture<Void> one : asking) {
            one.get(30, TimeUnit.SECONDS);
        }
        Files.deleteIfExists(folder.resolve("cards").resolve("keys"));
        assertThat(said).as(errors()).allMatch(DeliveryChild.DONE::equals);
        return said.size();
    }

    private Process start(long seed) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        SharedKeys.option(),
                        "-cp",
                        System.getProperty(
                                "surefire.test.class.path", System.getProperty("java.class.path")),
                        DeliveryChild.class.getName(),
                        folder.toString(),
                        Long.toString(seed))
                .redirectError(folder.resolve("errors").toFile())
                .start();
    }

    /** The next start: what was on its way goes on. */
    private void theRestIsHandedOver() throws Exception {
        try (Rig rig = new Rig(folder);
                FileHandOver files = DeliveryChild.files(folder, database, rig.client, rig.clock);
                ResultServer server =
                        ResultServer.start(
                                new ResultServer.Setup(
                                        0,
                                        folder,
                                        StorePlan.plain(database),
                                        rig.arrivals,
                                        rig.clock))) {
            for (ReceiptComputer computer : computers) {
                computer.takesAll(server.address());
            }
            assertThat(files.lookAtResults()).isTrue();
            assertThat(computers.getFirst().takesAll(server.address())).isZero();
        }
    }

    private void everythingCameOnce() throws Exception {
        Map<Long, String> results = results();
        Map<Long, String> odd = new TreeMap<>(results);
        odd.keySet().removeIf(id -> id % 2 == 0);

        assertThat(results.values()).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(told);
        assertThat(
                        Kept.look(
                                database,
                                "SELECT visit FROM audit WHERE event = 'RESULT' ORDER BY audit_id"))
                .containsExactlyElementsOf(results.values());

        // by HTTP: given to whoever asked, and acknowledged once in the audit trail
        Map<Long, String> given = new TreeMap<>();
        computers.forEach(computer -> given.putAll(computer.given()));
        assertThat(results).containsAllEntriesOf(given);
        assertThat(given).containsAllEntriesOf(odd);
        assertThat(
                        Kept.look(
                                database,
                                "SELECT visit FROM audit WHERE event = 'ACKNOWLEDGED' ORDER BY visit"))
                .containsExactlyElementsOf(odd.values().stream().sorted().toList());
        assertThat(
                        Collections.disjoint(
                                computers.getFirst().taken().keySet(),
                                computers.getLast().taken().keySet()))
                .as("no result is both receipt computers'")
                .isTrue();

        // as files: one for each that nobody acknowledged, and never a half one
        List<String> files = files();
        assertThat(files).allMatch(name -> name.endsWith(".xml"));
        assertThat(files.stream().map(DeliveryTest::unique))
                .doesNotHaveDuplicates()
                .isSubsetOf(results.values().stream().map(DeliveryTest::digest).toList());
        assertThat(files.stream().map(DeliveryTest::unique))
                .containsAll(
                        results.entrySet().stream()
                                .filter(result -> !odd.containsKey(result.getKey()))
                                .map(result -> digest(result.getValue()))
                                .toList());
    }

    private Map<Long, String> results() {
        List<String> ids =
                Kept.look(database, "SELECT result_id FROM v1_result ORDER BY result_id");
        List<String> visits = Kept.look(database, "SELECT visit FROM v1_result ORDER BY result_id");
        Map<Long, String> results = new TreeMap<>();
        for (int i = 0; i < ids.size(); i++) {
            results.put(Long.valueOf(ids.get(i)), visits.get(i));
        }
        return results;
    }

    private List<String> names(int from) {
        return Kept.look(
                database, "SELECT name FROM v1_result ORDER BY result_id LIMIT -1 OFFSET " + from);
    }

    private List<String> files() throws IOException {
        Path face = folder.resolve("receipt").resolve("Face");
        try (Stream<Path> all = Files.list(face)) {
            return all.map(file -> file.getFileName().toString()).toList();
        }
    }

    /** The part of a file's name that is made from its visit. */
    private static String unique(String name) {
        String own = name.substring("OQSsiquc01res_face_".length() + 10);
        return own.substring(0, own.indexOf('_'));
    }

    private static String digest(String visit) {
        try {
            byte[] bytes =
                    MessageDigest.getInstance("SHA-256")
                            .digest(visit.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes).substring(0, 20);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String errors() throws IOException {
        return Files.readString(folder.resolve("errors"));
    }
}

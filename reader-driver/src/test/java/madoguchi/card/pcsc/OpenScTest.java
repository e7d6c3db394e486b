package madoguchi.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import madoguchi.card.virtual.Inserted;
import madoguchi.card.virtual.Inserted.Contact;
import madoguchi.card.virtual.TestCards;
import madoguchi.card.virtual.VirtualCard;
import madoguchi.card.virtual.VpcdBridge;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Unmodified OpenSC takes the simulated card for a My Number card. */
@EndToEnd
class OpenScTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static OwnPcscd pcscd;
    private static VpcdBridge slot;

    @TempDir private Path folder;
    private Tool tool;

    @BeforeAll
    static void open() throws Exception {
        pcscd = OwnPcscd.started();
        slot = VpcdBridge.open(VpcdBridge.PORT, _ -> {});
    }

    @AfterAll
    static void close() {
        slot.close();
        pcscd.close();
    }

    @BeforeEach
    void prepare() throws IOException {
        tool = new Tool(folder);
        Files.writeString(folder.resolve("text"), "what is to be signed", StandardCharsets.UTF_8);
    }

    @AfterEach
    void pull() throws InterruptedException {
        pulled();
    }

    private void insert(VirtualCard card, Contact contact) throws InterruptedException {
        slot.insert(Inserted.of(card, contact));
        Until.within(
                LIMIT,
                "the service sees the card",
                () -> tool.run("opensc-tool", "--list-readers").said().contains("Yes"));
    }

    private void pulled() throws InterruptedException {
        slot.pull();
        Until.within(
                LIMIT,
                "the service misses the card",
                () -> !tool.run("opensc-tool", "--list-readers").said().contains("Yes"));
    }

    @ParameterizedTest
    @EnumSource
    void itIsKnownByItsAnswerToResetOrByItsApplication(Contact contact) throws Exception {
        insert(TestCards.card("ordinary"), contact);
        assertThat(tool.succeed("opensc-tool", "--atr"))
                .contains(
                        switch (contact) {
                            case CHIP -> "3b:e0:00:ff:81:31:fe:45:14";
                            case CONTACTLESS -> "3b:88:80:01:00:00:05:e0:b3:81:a1:00:7f";
                        });
        assertThat(tool.succeed("opensc-tool", "--name").lines()).contains("jpki");
    }

    @Test
    void itsDumpShowsTwoPinsTwoKeysAndFourCertificates() throws Exception {
        insert(TestCards.card("ordinary"), Contact.CONTACTLESS);
        String dump = tool.succeed("pkcs15-tool", "--dump");
        assertThat(dump).contains("PKCS#15 Card [JPKI]");
        assertThat(dump.lines().filter(line -> line.startsWith("PIN ["))).hasSize(2);
        assertThat(dump.lines().filter(line -> line.startsWith("Private RSA Key"))).hasSize(2);
        assertThat(dump.lines().filter(line -> line.startsWith("X.509 Certificate"))).hasSize(4);
        assertThat(tries()).isEqualTo("3 5");
    }

    private String tries() throws Exception {
        return String.join(
                " ",
                tool.succeed("pkcs15-tool", "--list-pins")
                        .lines()
                        .filter(line -> line.contains("Tries left"))
                        .map(line -> line.substring(line.indexOf(':') + 2))
                        .toList());
    }

    @Test
    void itsCertificatesVerifyAndTheOneWithTheNameNeedsThePassword() throws Exception {
        insert(TestCards.card("ordinary"), Contact.CONTACTLESS);
        certificate("1", "holder.pem");
        certificate("3", "authority.pem");
        assertThat(tool.succeed("openssl", "verify", "-CAfile", "authority.pem", "holder.pem"))
                .contains("holder.pem: OK");
        assertThat(tool.run("pkcs15-tool", "--read-certificate", "2").exit()).isNotZero();
        certificate("2", "signer.pem", "--verify-pin", "--auth-id", "2", "--pin", "ABC123");
        certificate("4", "signature-authority.pem");
        assertThat(
                        tool.succeed(
                                "openssl",
                                "verify",
                                "-CAfile",
                                "signature-authority.pem",
                                "signer.pem"))
                .contains("signer.pem: OK");
    }

    private void certificate(String id, String file, String... more) throws Exception {
        String[] command = new String[more.length + 5];
        command[0] = "pkcs15-tool";
        System.arraycopy(more, 0, command, 1, more.length);
        command[more.length + 1] = "--read-certificate";
        command[more.length + 2] = id;
        command[more.length + 3] = "--output";
        command[more.length + 4] = file;
        tool.succeed(command);
    }

    @Test
    void itSignsForThePinThroughBothInterfaces() throws Exception {
        insert(TestCards.card("ordinary"), Contact.CONTACTLESS);
        certificate("1", "holder.pem");
        publicKey("holder.pem");
        tool.succeed("openssl", "dgst", "-sha256", "-binary", "-out", "hash", "text");
        tool.succeed(
                "pkcs15-crypt",
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
                "--raw");
        verified();
        signed("0", "1234", "01");
        verified();
    }

    @Test
    void itSignsWithTheSignatureKeyForThePassword() throws Exception {
        insert(TestCards.card("ordinary"), Contact.CHIP);
        certificate("2", "signer.pem", "--verify-pin", "--auth-id", "2", "--pin", "ABC123");
        publicKey("signer.pem");
        signed("1", "ABC123", "02");
        verified();
    }

    private void publicKey(String certificate) throws Exception {
        tool.succeed("openssl", "x509", "-in", certificate, "-pubkey", "-noout", "-out", "key.pem");
    }

    private void signed(String slotNumber, String pin, String id) throws Exception {
        Files.deleteIfExists(folder.resolve("signature"));
        tool.succeed(
                "pkcs11-tool",
                "--slot",
                slotNumber,
                "--login",
                "--pin",
                pin,
                "--sign",
                "--mechanism",
                "SHA256-RSA-PKCS",
                "--id",
                id,
                "--input-file",
                "text",
                "--output-file",
                "signature");
    }

    private void verified() throws Exception {
        assertThat(
                        tool.succeed(
                                "openssl",
                                "dgst",
                                "-sha256",
                                "-verify",
                                "key.pem",
                                "-signature",
                                "signature",
                                "text"))
                .contains("Verified OK");
    }

    @Test
    void itPassesTheSelfTestOfPkcs11Tool() throws Exception {
        insert(TestCards.card("ordinary"), Contact.CONTACTLESS);
        assertThat(tool.succeed("pkcs11-tool", "--login", "--pin", "1234", "--test"))
                .contains("No errors");
    }

    @Test
    void wrongPinsCountDownToLockedAndEachStepIsShown() throws Exception {
        insert(TestCards.card("ordinary"), Contact.CONTACTLESS);
        assertThat(pinFlags()).doesNotContain("count low", "final", "locked");
        assertThat(login("9999")).contains("CKR_PIN_INCORRECT");
        assertThat(pinFlags()).contains("user PIN count low");
        assertThat(login("9999")).contains("CKR_PIN_INCORRECT");
        assertThat(pinFlags()).contains("final user PIN try");
        assertThat(login("9999")).contains("CKR_PIN_INCORRECT");
        assertThat(pinFlags()).contains("user PIN locked");
        assertThat(login("1234")).as("the right one is too late (6984)").contains("CKR_GENERAL");
        assertThat(tries()).as("the other key has tries of its own").isEqualTo("0 5");
    }

    private String login(String pin) throws Exception {
        return tool.run("pkcs11-tool", "--login", "--pin", pin, "--list-objects").said();
    }

    /** Of the first slot, which stands for the authentication key. */
    private String pinFlags() throws Exception {
        return tool.succeed("pkcs11-tool", "--list-token-slots")
                .lines()
                .filter(line -> line.contains("token flags"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void triesSurviveRemovalAndRestartAndARightPinRestoresThem() throws Exception {
        VirtualCard card = TestCards.card("ordinary");
        insert(card, Contact.CONTACTLESS);
        assertThat(login("9999")).contains("CKR_PIN_INCORRECT");
        pulled();
        insert(card, Contact.CHIP);
        assertThat(tries()).isEqualTo("2 5");
        pulled();
        insert(TestCards.OFFICE.make(TestCards.persona("ordinary")), Contact.CONTACTLESS);
        assertThat(tries()).as("the card of another process").isEqualTo("2 5");
        tool.succeed("pkcs15-tool", "--verify-pin", "--auth-id", "1", "--pin", "1234");
        assertThat(tries()).isEqualTo("3 5");
    }

    @Test
    void aCardWithoutAPinLooksLockedAndIsReadAllTheSame() throws Exception {
        insert(TestCards.card("pinless"), Contact.CONTACTLESS);
        assertThat(tries()).isEqualTo("0 0");
        certificate("1", "holder.pem");
        assertThat(folder.resolve("holder.pem")).isNotEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"driving-licence", "transit", "unknown-card"})
    void otherCardsAreNotTakenForOne(String persona) throws Exception {
        insert(TestCards.card(persona), Contact.CONTACTLESS);
        assertThat(tool.run("opensc-tool", "--name").said()).contains("Unsupported card");
    }
}

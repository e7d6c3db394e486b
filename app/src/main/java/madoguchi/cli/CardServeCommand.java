package madoguchi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import madoguchi.camera.CardPhotos;
import madoguchi.card.persona.BadPersona;
import madoguchi.card.persona.Persona;
import madoguchi.card.virtual.CardOffice;
import madoguchi.card.virtual.FaultPlan;
import madoguchi.card.virtual.Inserted.Contact;
import madoguchi.card.virtual.ServedCards;
import madoguchi.card.virtual.ServedSlot;
import madoguchi.card.virtual.VirtualCard;
import madoguchi.card.virtual.VpcdBridge;
import madoguchi.scenario.Cast;
import madoguchi.settings.DataFolder;
import madoguchi.settings.Facility;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A simulated card in a reader that every program of this machine sees. */
@Command(
        name = "serve",
        description = {
            "Puts a simulated card into the system's smart-card service (pcscd, through vpcd), where every"
                    + " program on this machine sees it, until interrupted.",
            "The card's keys and counters are those of the data folder: a wrong PIN stays counted."
        },
        mixinStandardHelpOptions = true)
final class CardServeCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(
            names = "--persona",
            paramLabel = "NAME|FILE",
            required = true,
            description =
                    "Whose card: one of the personas that come with the product, or a file of your own in"
                            + " the same form.")
    private String persona;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "" + VpcdBridge.PORT,
            description =
                    "The port of vpcd's slot on this machine (default: ${DEFAULT-VALUE}; the second slot"
                            + " has the next one).")
    private int port;

    @Option(
            names = "--contact",
            description = "The card lies in a reader with contacts (default: over the air).")
    private boolean contact;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data folder (default: the user's own).")
    private Optional<Path> data = Optional.empty();

    @Override
    public Integer call()
            throws IOException,
                    InterruptedException,
                    BadPersona,
                    Complaints.NoPersona,
                    Complaints.NoReader {
        if (port < 1 || port > 0xFFFF) {
            throw new ParameterException(spec.commandLine(), "there is no port " + port + ".");
        }
        LocalDate today = LocalDate.now(Facility.JAPAN);
        Cast cast = Cast.bundled(today);
        Persona whose = Personas.of(cast, persona);
        Path cards = DataFolder.cardsIn(data.orElseGet(DataFolder::ofUser));
        CardOffice office =
                new CardOffice(cards, person -> CardPhotos.jp2(cast.lookOf(person)), today);
        try (ServedSlot slot = ServedCards.ofUser().take(port, this::tell)) {
            serve(office.make(whose), Personas.own(cast, persona), cards, slot);
        } catch (ServedCards.SlotTaken e) {
            throw new Complaints.NoReader(e);
        }
        return 0;
    }

    private void serve(VirtualCard card, Optional<Path> own, Path cards, ServedSlot slot)
            throws IOException, InterruptedException {
        Out.line("SIMULATED card of \"%s\"; it is valid for nobody.".formatted(card.persona()));
        Out.line("Its keys and counters are kept in " + cards + ".");
        Out.line(
                "Note: vpcd listens on every interface of this machine, not only on this one:"
                        + " whoever reaches port %d can be the card.".formatted(port));
        Runtime.getRuntime().addShutdownHook(new Thread(slot::close));
        slot.insert(card, contact ? Contact.CHIP : Contact.CONTACTLESS, FaultPlan.NONE, own);
        new CountDownLatch(1).await();
    }

    private void tell(VpcdBridge.State state) {
        switch (state) {
            case ATTACHED ->
                    Out.line(
                            "The card lies in the reader \"Virtual PCD\" (port %d). Ctrl-C takes it away."
                                    .formatted(port));
            case NOT_TAKEN ->
                    Out.line("No vpcd takes the card on port %d; trying again.".formatted(port));
            case OUT -> Out.line("The card is out.");
        }
    }
}

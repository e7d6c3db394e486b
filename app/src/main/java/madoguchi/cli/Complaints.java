package madoguchi.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import madoguchi.camera.CameraUnusable;
import madoguchi.camera.PictureUnreadable;
import madoguchi.card.persona.BadPersona;
import madoguchi.evaluation.PictureSet;
import madoguchi.face.FaceEngine;
import madoguchi.face.model.ModelRefused;
import madoguchi.paper.KeptDeclarations;
import madoguchi.scenario.Scenario;
import madoguchi.settings.DataFolder;
import madoguchi.store.StoreFault;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What a command says when it cannot do its work: one line that names the thing. */
final class Complaints {

    private Complaints() {}

    static CommandLine handledIn(CommandLine command) {
        return command.setParameterExceptionHandler((e, _) -> misused(e))
                .setExecutionExceptionHandler((e, failed, _) -> failed(e, failed));
    }

    private static int misused(ParameterException e) {
        CommandLine command = e.getCommandLine();
        command.getErr()
                .println(
                        "kiosk: %s (%s --help tells more)"
                                .formatted(
                                        e.getMessage(), command.getCommandSpec().qualifiedName()));
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    /** What nobody expected keeps its stack trace. */
    private static int failed(Exception e, CommandLine command) throws Exception {
        String sentence = sentence(e).orElseThrow(() -> e);
        command.getErr().println("kiosk: " + sentence);
        return command.getCommandSpec().exitCodeOnExecutionException();
    }

    private static Optional<String> sentence(Exception e) {
        return switch (e) {
            case Scenario.BadScenario _,
                    DataFolder.Unusable _,
                    CameraUnusable _,
                    StoreFault _,
                    NoReader _,
                    NoPersona _,
                    NoDesk _,
                    BadPersona _,
                    ModelRefused _,
                    PictureUnreadable _,
                    PictureSet.Unusable _,
                    FaceEngine.EngineFailed _,
                    NoWindow _,
                    KeptDeclarations.Unknown _ ->
                    Optional.of(e.getMessage());
            case FileSystemException file ->
                    Optional.of(file.getFile() + " cannot be used: " + reason(file));
            default -> Optional.empty();
        };
    }

    private static String reason(FileSystemException e) {
        return Optional.ofNullable(e.getReason())
                .orElse(
                        switch (e) {
                            case AccessDeniedException _ -> "access is denied";
                            case FileAlreadyExistsException _ -> "there is a file of this name";
                            case NoSuchFileException _ -> "there is no such folder";
                            default -> e.getClass().getSimpleName();
                        });
    }

    /** JavaFX found nothing to draw on. */
    static final class NoWindow extends Exception {
        private static final long serialVersionUID = 1;

        NoWindow(IllegalStateException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** The reader that was asked for cannot be had on this machine. */
    static final class NoReader extends Exception {
        private static final long serialVersionUID = 1;

        NoReader(Exception cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** Nobody of this name, or what was named cannot be read. */
    static final class NoPersona extends Exception {
        private static final long serialVersionUID = 1;

        NoPersona(String message) {
            super(message);
        }
    }

    /** The staff's window cannot be opened here. */
    static final class NoDesk extends Exception {
        private static final long serialVersionUID = 1;

        NoDesk(String message) {
            super(message);
        }
    }
}

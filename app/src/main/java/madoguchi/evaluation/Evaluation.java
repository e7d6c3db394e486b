package madoguchi.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import madoguchi.camera.Frame;
import madoguchi.camera.PictureUnreadable;
import madoguchi.camera.Pictures;
import madoguchi.face.FaceEngine;
import madoguchi.face.Template;

/**
 * What an engine made of a collection.
 *
 * @param pictures that could be read
 * @param faceless of these, pictures in which it found no face
 * @param unreadable sentences, each naming a file that is no picture
 */
public record Evaluation(
        ErrorRates rates, int pictures, List<Path> faceless, List<String> unreadable) {

    /** Share of the readable pictures from which nothing could be taken, 0 to 1. */
    public double failureToAcquire() {
        return pictures == 0 ? 1 : (double) faceless.size() / pictures;
    }

    /**
     * Reads every picture once, compares every pair.
     *
     * @param done told after each picture how many are done
     * @throws FaceEngine.EngineFailed the native library gave up
     */
    public static Evaluation of(FaceEngine engine, PictureSet set, IntConsumer done)
            throws IOException {
        List<Optional<Template>> templates = new ArrayList<>();
        List<Path> faceless = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (Path picture : set.pictures()) {
            try {
                Optional<Template> template = template(engine, picture);
                if (template.isEmpty()) {
                    faceless.add(picture);
                }
                templates.add(template);
            } catch (PictureUnreadable e) {
                unreadable.add(picture + ": " + e.getMessage());
                templates.add(Optional.empty());
            }
            done.accept(templates.size());
        }
        ErrorRates rates = new ErrorRates();
        set.pairs()
                .each(
                        (card, live, same) -> {
                            Optional<Template> a = templates.get(card);
                            Optional<Template> b = templates.get(live);
                            if (a.isPresent() && b.isPresent()) {
                                rates.add(engine.score(a.get(), b.get()), same);
                            }
                        });
        templates.forEach(template -> template.ifPresent(Template::close));
        return new Evaluation(rates, templates.size() - unreadable.size(), faceless, unreadable);
    }

    private static Optional<Template> template(FaceEngine engine, Path picture)
            throws PictureUnreadable, IOException {
        Frame frame = Pictures.read(picture);
        try {
            return engine.portrait(frame);
        } finally {
            frame.wipe();
        }
    }
}

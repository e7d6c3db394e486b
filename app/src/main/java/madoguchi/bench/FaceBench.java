package madoguchi.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntConsumer;
import madoguchi.camera.Frame;
import madoguchi.camera.PictureUnreadable;
import madoguchi.camera.Pictures;
import madoguchi.evaluation.ErrorRates;
import madoguchi.face.FaceEngine;
import madoguchi.face.SpoofModel;
import madoguchi.face.Template;
import madoguchi.face.Verification;

/**
 * Card photos against live frames under a condition: an engine with a burst, the same engine with
 * one frame, and the bare calls with that one frame.
 */
public final class FaceBench {

    /** The first picture of each person becomes the card. */
    private record Person(byte[] card, List<LiveFrames> live) {}

    private static final int BURST = 3;

    /** As the check has it for real cameras. */
    private static final double UNREAL = 0.5;

    private final List<Person> people = new ArrayList<>();

    /**
     * @param folders each person's pictures
     * @param pictures how many of each person stand before the camera
     * @param finder says where faces are in the untouched pictures; those in which it finds none
     *     are left out
     */
    public FaceBench(List<List<Path>> folders, int pictures, FaceEngine finder)
            throws PictureUnreadable {
        for (List<Path> folder : folders) {
            List<LiveFrames> all = new ArrayList<>();
            for (Path picture : folder) {
                if (all.size() <= pictures) {
                    Frame photograph = Pictures.read(picture);
                    finder.detect(photograph)
                            .filter(face -> face.landmarks().isPresent())
                            .ifPresent(face -> all.add(new LiveFrames(photograph, face)));
                }
            }
            if (all.size() > 1) {
                people.add(new Person(all.getFirst().card(), all.subList(1, all.size())));
            }
        }
    }

    /**
     * @param acquired share of attempts with a face on both sides, card and camera, 0 to 1
     */
    public record Row(String way, double acquired, ErrorRates rates) {

        /**
         * Share of a person's own attempts that fail, for want of a face or of likeness, 0 to 1.
         */
        public double rejected(double threshold) {
            return acquired == 0 ? 1 : 1 - acquired * (1 - rates.at(threshold).fnmr());
        }
    }

    /** How many times {@link #rows} tells that it is further. */
    public int steps() {
        return people.stream().mapToInt(person -> person.live.size()).sum();
    }

    public List<Row> rows(Condition condition, FaceEngine engine, FaceEngine bare, IntConsumer done)
            throws PictureUnreadable {
        List<Optional<Template>> ours = cards(engine, true);
        List<Optional<Template>> theirs = cards(bare, false);
        Tally burst = new Tally("burst of " + BURST, engine, ours);
        Tally single = new Tally("one frame", engine, ours);
        Tally plain = new Tally("bare calls", bare, theirs);
        int number = 0;
        for (int person = 0; person < people.size(); person++) {
            for (LiveFrames live : people.get(person).live) {
                List<Frame> frames = new ArrayList<>();
                for (int i = 0; i < BURST; i++) {
                    frames.add(live.live(condition, (long) number * BURST + i));
                }
                List<Template> seen = new ArrayList<>();
                for (Frame frame : frames) {
                    Optional<Template> one = Verification.taken(engine, frame);
                    one.ifPresent(seen::add);
                    if (frame == frames.getFirst()) {
                        single.add(person, one);
                    }
                }
                burst.add(
                        person,
                        seen.isEmpty() ? Optional.empty() : Optional.of(engine.fused(seen)));
                plain.add(person, template(bare, frames.getFirst()));
                done.accept(++number);
            }
        }
        return List.of(plain.row(), single.row(), burst.row());
    }

    /**
     * @param frames in which a face was found
     * @param unreal share of them of which the networks say that no person stands there
     */
    public record Spoof(Instrument instrument, int frames, double unreal) {}

    /** What the networks against spoofing say of each picture, as a person and as a photograph. */
    public Spoof spoof(Instrument instrument, FaceEngine finder, SpoofModel networks) {
        int frames = 0;
        int unreal = 0;
        for (Person person : people) {
            for (LiveFrames live : person.live) {
                Frame frame = live.presented(instrument);
                OptionalDouble said =
                        finder.detect(frame)
                                .map(face -> networks.judge(frame, face))
                                .orElse(OptionalDouble.empty());
                frames += said.isPresent() ? 1 : 0;
                unreal += said.orElse(0) > UNREAL ? 1 : 0;
            }
        }
        return new Spoof(instrument, frames, (double) unreal / Math.max(1, frames));
    }

    private List<Optional<Template>> cards(FaceEngine engine, boolean careful)
            throws PictureUnreadable {
        List<Optional<Template>> cards = new ArrayList<>();
        for (Person person : people) {
            Frame photo = Pictures.decode(person.card);
            cards.add(careful ? engine.portrait(photo) : template(engine, photo));
        }
        return cards;
    }

    private static Optional<Template> template(FaceEngine engine, Frame frame) {
        return engine.detect(frame)
                .filter(face -> face.eyes().isPresent())
                .map(face -> engine.template(frame, face));
    }

    /** Counts one way of looking. */
    private static final class Tally {
        private final String way;
        private final FaceEngine engine;
        private final List<Optional<Template>> cards;
        private final ErrorRates rates = new ErrorRates();
        private int shown;
        private int acquired;

        Tally(String way, FaceEngine engine, List<Optional<Template>> cards) {
            this.way = way;
            this.engine = engine;
            this.cards = cards;
        }

        void add(int person, Optional<Template> live) {
            shown++;
            if (live.isEmpty()) {
                return;
            }
            acquired += cards.get(person).isPresent() ? 1 : 0;
            for (int i = 0; i < cards.size(); i++) {
                if (cards.get(i).isPresent()) {
                    rates.add(engine.score(cards.get(i).get(), live.get()), i == person);
                }
            }
        }

        Row row() {
            return new Row(way, (double) acquired / shown, rates);
        }
    }
}

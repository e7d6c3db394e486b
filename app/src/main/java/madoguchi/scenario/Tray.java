package madoguchi.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import madoguchi.card.virtual.FaultPlan;
import madoguchi.card.virtual.FaultyReader;
import madoguchi.card.virtual.Inserted.Contact;
import madoguchi.card.virtual.ServedSlot;
import madoguchi.card.virtual.VirtualCard;
import madoguchi.card.virtual.VirtualReader;
import org.slf4j.LoggerFactory;

/** Where the simulated device puts its cards. */
public interface Tray {

    /** Puts a card down; one that lay there is taken away first. */
    void put(VirtualCard card);

    void take();

    /** What goes wrong with the next card that is put down, or the next use of this one. */
    void plan(FaultPlan plan);

    /** Whether anything can be put down here. */
    default boolean isHere() {
        return true;
    }

    /** On the reader of this process. */
    static Tray on(VirtualReader reader, FaultyReader faulty) {
        return new Tray() {
            @Override
            public void put(VirtualCard card) {
                reader.put(card);
            }

            @Override
            public void take() {
                reader.take();
            }

            @Override
            public void plan(FaultPlan plan) {
                faulty.plan(plan);
            }
        };
    }

    /** Into the system's smart-card service: what the counter sees of the card comes from there. */
    static Tray in(ServedSlot slot) {
        return new Tray() {
            private volatile FaultPlan next = FaultPlan.NONE;

            @Override
            public void put(VirtualCard card) {
                try {
                    slot.insert(card, Contact.CONTACTLESS, next);
                } catch (IOException e) {
                    throw new UncheckedIOException("what is printed cannot be told", e);
                }
            }

            @Override
            public void take() {
                slot.pull();
            }

            @Override
            public void plan(FaultPlan plan) {
                next = plan;
            }
        };
    }

    /**
     * Nowhere: cards are put onto a real reader, by hand or by another process.
     *
     * @param reader its name
     */
    static Tray none(String reader) {
        return new Tray() {
            @Override
            public boolean isHere() {
                return false;
            }

            @Override
            public void put(VirtualCard card) {
                LoggerFactory.getLogger(Tray.class)
                        .warn("cards are put onto {}, not onto the simulated device", reader);
            }

            @Override
            public void take() {
                // nothing lies here
            }

            @Override
            public void plan(FaultPlan plan) {
                // nothing goes wrong with what is not here
            }
        };
    }
}

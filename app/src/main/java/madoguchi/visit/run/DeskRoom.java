package madoguchi.visit.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.function.Consumer;
import madoguchi.desk.Desk;
import madoguchi.desk.DeskEffect;
import madoguchi.desk.DeskEvent.Judgement;

/** Holds the new facility password between its two entries, and nowhere longer. */
final class DeskRoom implements AutoCloseable {

    private final StoreRoom store;
    private final Consumer<Judgement> judged;
    private byte[] held = {};

    DeskRoom(StoreRoom store, Consumer<Judgement> judged) {
        this.store = store;
        this.judged = judged;
    }

    void perform(DeskEffect effect) {
        byte[] typed = effect.password().copy();
        effect.password().close();
        switch (effect) {
            case DeskEffect.Hold _ -> hold(typed);
            case DeskEffect.Compare _ -> compare(typed);
        }
    }

    private void hold(byte[] typed) {
        close();
        if (length(typed) < Desk.MINIMUM_LENGTH) {
            Arrays.fill(typed, (byte) 0);
            judged.accept(Judgement.TOO_SHORT);
        } else {
            held = typed;
            judged.accept(Judgement.LONG_ENOUGH);
        }
    }

    private void compare(byte[] typed) {
        boolean same = MessageDigest.isEqual(held, typed);
        close();
        if (same) {
            store.setPassword(
                    typed, kept -> judged.accept(kept ? Judgement.KEPT : Judgement.NOT_STORED));
        } else {
            Arrays.fill(typed, (byte) 0);
            judged.accept(Judgement.NOT_THE_SAME);
        }
    }

    /** Characters, not bytes: what is typed may be any letter. */
    private static int length(byte[] utf8) {
        return (int)
                StandardCharsets.UTF_8.decode(java.nio.ByteBuffer.wrap(utf8)).codePoints().count();
    }

    @Override
    public void close() {
        Arrays.fill(held, (byte) 0);
        held = new byte[0];
    }
}

package madoguchi.card.virtual;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import madoguchi.card.apdu.Response;

/**
 * A card in a slot of the real service on which things go wrong by plan. Commands are counted from
 * 0 after every power-up.
 */
public final class FaultyCard implements Inserted {

    /** The card is there and its answer to reset is none. */
    private static final byte[] NO_ATR = {0};

    private final Inserted inner;
    private final FaultPlan plan;
    private int received;
    private boolean silent;

    public FaultyCard(Inserted inner, FaultPlan plan) {
        this.inner = inner;
        this.plan = plan;
    }

    @Override
    public byte[] atr() {
        return plan.always().filter(Fault.Mute.class::isInstance).isPresent()
                ? NO_ATR
                : inner.atr();
    }

    @Override
    public void powerOn() {
        received = 0;
        inner.powerOn();
    }

    @Override
    public void powerOff() {
        inner.powerOff();
    }

    @Override
    public void reset() {
        inner.reset();
    }

    @Override
    public Reply answer(byte[] command) throws InterruptedException {
        Optional<Fault> fault = silent ? Optional.of(new Fault.Mute()) : plan.of(received);
        received++;
        if (fault.isEmpty()) {
            return inner.answer(command);
        }
        return switch (fault.get()) {
            case Fault.Pull(boolean carriedOut) -> {
                if (carriedOut) {
                    inner.answer(command);
                }
                yield new Reply.Pulled();
            }
            case Fault.Mute _ -> {
                silent = true;
                yield new Reply.Silent();
            }
            case Fault.Delay(var by) -> {
                Thread.sleep(by);
                yield inner.answer(command);
            }
            case Fault.Truncate(int bytes) ->
                    new Reply.Said(Arrays.copyOf(whole(command), Math.max(1, bytes)));
            case Fault.WrongStatus(var status) -> new Reply.Said(Response.of(status).encode());
            case Fault.Garbage _, Fault.FlipBit _ ->
                    throw new IllegalArgumentException(
                            "not through a real reader: " + HexFormat.of().formatHex(command));
        };
    }

    private byte[] whole(byte[] command) throws InterruptedException {
        return switch (inner.answer(command)) {
            case Reply.Said(byte[] response) -> response;
            case Reply.Pulled _, Reply.Silent _ -> NO_ATR;
        };
    }
}

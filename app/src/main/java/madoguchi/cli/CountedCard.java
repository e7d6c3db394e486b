package madoguchi.cli;

import madoguchi.card.virtual.Inserted;

/** A card that counts the commands it is sent, whoever sends them. */
final class CountedCard implements Inserted {

    private final Inserted inner;
    private volatile int commands;

    CountedCard(Inserted inner) {
        this.inner = inner;
    }

    /** Commands since the last time that this was asked. */
    int commands() {
        int counted = commands;
        commands = 0;
        return counted;
    }

    @Override
    public byte[] atr() {
        return inner.atr();
    }

    @Override
    public void powerOn() {
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
        commands++;
        return inner.answer(command);
    }
}

package madoguchi.card.pcsc;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * libpcsclite on 64-bit Linux, where LONG, DWORD, contexts and cards are all 64 bits wide
 * (winscard.h, wintypes.h of pcsc-lite). Memory that held an APDU is wiped before it is given back.
 */
@SuppressWarnings("restricted") // foreign calls are what this class is for
final class PcscLite implements Scard {

    private static final String LIBRARY = "libpcsclite.so.1";

    private static final long SCOPE_SYSTEM = 2;
    private static final long SHARE_EXCLUSIVE = 1;
    private static final long PROTOCOL_ANY = 1 | 2; // T=0, T=1
    private static final long UNPOWER_CARD = 2;
    private static final int SUCCESS = 0;

    private static final int MOST_ATR = 33;
    private static final int MOST_READERS = 16 * 128;
    private static final int SHORT_ANSWER = 258;
    private static final int MOST_ANSWER = 0x10000 + 2;

    /** SCARD_READERSTATE. */
    private static final StructLayout READER_STATE =
            MemoryLayout.structLayout(
                    ADDRESS.withName("reader"),
                    ADDRESS.withName("userData"),
                    JAVA_LONG.withName("current"),
                    JAVA_LONG.withName("event"),
                    JAVA_LONG.withName("atrLength"),
                    MemoryLayout.sequenceLayout(MOST_ATR, JAVA_BYTE).withName("atr"),
                    MemoryLayout.paddingLayout(7));

    private static final long READER = READER_STATE.byteOffset(PathElement.groupElement("reader"));
    private static final long CURRENT =
            READER_STATE.byteOffset(PathElement.groupElement("current"));
    private static final long EVENT = READER_STATE.byteOffset(PathElement.groupElement("event"));

    /** SCARD_IO_REQUEST: the protocol and its own length. */
    private static final StructLayout IO_REQUEST =
            MemoryLayout.structLayout(JAVA_LONG.withName("protocol"), JAVA_LONG.withName("length"));

    private final MethodHandle establishContext;
    private final MethodHandle releaseContext;
    private final MethodHandle cancel;
    private final MethodHandle listReaders;
    private final MethodHandle getStatusChange;
    private final MethodHandle connect;
    private final MethodHandle status;
    private final MethodHandle transmit;
    private final MethodHandle disconnect;

    private PcscLite(SymbolLookup library) {
        Functions of = new Functions(Linker.nativeLinker(), library);
        establishContext = of.named("SCardEstablishContext", JAVA_LONG, ADDRESS, ADDRESS, ADDRESS);
        releaseContext = of.named("SCardReleaseContext", JAVA_LONG);
        cancel = of.named("SCardCancel", JAVA_LONG);
        listReaders = of.named("SCardListReaders", JAVA_LONG, ADDRESS, ADDRESS, ADDRESS);
        getStatusChange =
                of.named("SCardGetStatusChange", JAVA_LONG, JAVA_LONG, ADDRESS, JAVA_LONG);
        connect =
                of.named(
                        "SCardConnect", JAVA_LONG, ADDRESS, JAVA_LONG, JAVA_LONG, ADDRESS, ADDRESS);
        status =
                of.named(
                        "SCardStatus",
                        JAVA_LONG,
                        ADDRESS,
                        ADDRESS,
                        ADDRESS,
                        ADDRESS,
                        ADDRESS,
                        ADDRESS);
        transmit =
                of.named(
                        "SCardTransmit",
                        JAVA_LONG,
                        ADDRESS,
                        ADDRESS,
                        JAVA_LONG,
                        ADDRESS,
                        ADDRESS,
                        ADDRESS);
        disconnect = of.named("SCardDisconnect", JAVA_LONG, JAVA_LONG);
    }

    private record Functions(Linker linker, SymbolLookup library) {
        MethodHandle named(String name, MemoryLayout... parameters) {
            return linker.downcallHandle(
                    library.find(name).orElseThrow(), FunctionDescriptor.of(JAVA_LONG, parameters));
        }
    }

    /** Empty where the library is not installed, or is not the one described above. */
    static Optional<Scard> load() {
        if (!System.getProperty("os.name").equals("Linux") || ADDRESS.byteSize() != 8) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PcscLite(SymbolLookup.libraryLookup(LIBRARY, Arena.global())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private interface Call {
        long run() throws Throwable;
    }

    private static int code(Call call) {
        try {
            return (int) call.run();
        } catch (Throwable e) {
            throw new IllegalStateException("a foreign call throws nothing", e);
        }
    }

    private static void require(String function, Call call) throws Failed {
        int code = code(call);
        if (code != SUCCESS) {
            throw new Failed(function, code);
        }
    }

    @Override
    public long establishContext() throws Failed {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment context = arena.allocate(JAVA_LONG);
            require(
                    "SCardEstablishContext",
                    () ->
                            (long)
                                    establishContext.invokeExact(
                                            SCOPE_SYSTEM,
                                            MemorySegment.NULL,
                                            MemorySegment.NULL,
                                            context));
            return context.get(JAVA_LONG, 0);
        }
    }

    @Override
    public void releaseContext(long context) {
        code(() -> (long) releaseContext.invokeExact(context));
    }

    @Override
    public void cancel(long context) {
        code(() -> (long) cancel.invokeExact(context));
    }

    @Override
    public List<String> listReaders(long context) throws Failed {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment names = arena.allocate(MOST_READERS);
            MemorySegment length = arena.allocateFrom(JAVA_LONG, MOST_READERS);
            require(
                    "SCardListReaders",
                    () ->
                            (long)
                                    listReaders.invokeExact(
                                            context, MemorySegment.NULL, names, length));
            byte[] all = names.asSlice(0, length.get(JAVA_LONG, 0)).toArray(JAVA_BYTE);
            // each name ends with a zero, and so does their list
            return Arrays.stream(new String(all, StandardCharsets.UTF_8).split("\0"))
                    .filter(name -> !name.isEmpty())
                    .toList();
        }
    }

    @Override
    public State getStatusChange(long context, String reader, State known, Duration limit)
            throws Failed {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(READER_STATE);
            state.set(ADDRESS, READER, arena.allocateFrom(reader));
            state.set(JAVA_LONG, CURRENT, known.flags());
            require(
                    "SCardGetStatusChange",
                    () -> (long) getStatusChange.invokeExact(context, limit.toMillis(), state, 1L));
            return new State(state.get(JAVA_LONG, EVENT));
        }
    }

    @Override
    public Handle connectExclusive(long context, String reader) throws Failed {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocateFrom(reader);
            MemorySegment card = arena.allocate(JAVA_LONG);
            MemorySegment protocol = arena.allocate(JAVA_LONG);
            require(
                    "SCardConnect",
                    () ->
                            (long)
                                    connect.invokeExact(
                                            context,
                                            name,
                                            SHARE_EXCLUSIVE,
                                            PROTOCOL_ANY,
                                            card,
                                            protocol));
            return new Handle(card.get(JAVA_LONG, 0), protocol.get(JAVA_LONG, 0));
        }
    }

    @Override
    public byte[] atr(Handle card) throws Failed {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment atr = arena.allocate(MOST_ATR);
            MemorySegment length = arena.allocateFrom(JAVA_LONG, MOST_ATR);
            require(
                    "SCardStatus",
                    () ->
                            (long)
                                    status.invokeExact(
                                            card.value(),
                                            MemorySegment.NULL,
                                            MemorySegment.NULL,
                                            MemorySegment.NULL,
                                            MemorySegment.NULL,
                                            atr,
                                            length));
            return atr.asSlice(0, length.get(JAVA_LONG, 0)).toArray(JAVA_BYTE);
        }
    }

    @Override
    public byte[] transmit(Handle card, byte[] command) throws Failed {
        try (Arena arena = Arena.ofConfined()) {
            boolean extended = command.length > 5 && command[4] == 0;
            int most = extended ? MOST_ANSWER : SHORT_ANSWER;
            MemorySegment protocol = arena.allocate(IO_REQUEST);
            protocol.set(JAVA_LONG, 0, card.protocol());
            protocol.set(JAVA_LONG, JAVA_LONG.byteSize(), IO_REQUEST.byteSize());
            MemorySegment sent = arena.allocateFrom(JAVA_BYTE, command);
            MemorySegment received = arena.allocate(most);
            MemorySegment length = arena.allocateFrom(JAVA_LONG, most);
            try {
                require(
                        "SCardTransmit",
                        () ->
                                (long)
                                        transmit.invokeExact(
                                                card.value(),
                                                protocol,
                                                sent,
                                                (long) command.length,
                                                MemorySegment.NULL,
                                                received,
                                                length));
                return received.asSlice(0, length.get(JAVA_LONG, 0)).toArray(JAVA_BYTE);
            } finally {
                sent.fill((byte) 0);
                received.fill((byte) 0);
            }
        }
    }

    @Override
    public void disconnectAndPowerOff(Handle card) {
        code(() -> (long) disconnect.invokeExact(card.value(), UNPOWER_CARD));
    }
}

package madoguchi.laws.broken.card;

import java.lang.foreign.Arena;
import madoguchi.laws.Breaks;
import madoguchi.laws.Law;

@Breaks(Law.PCSC_ONLY_IN_ITS_ROOM)
record CallsTheLibraryItself(Arena memory) {}

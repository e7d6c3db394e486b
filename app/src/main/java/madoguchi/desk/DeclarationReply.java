package madoguchi.desk;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import madoguchi.declaration.CardFace;
import madoguchi.screen.S05Declaration.Kept;
import madoguchi.screen.S05Declaration.Notice;

/** What 被保険者資格申立書 is told. */
public sealed interface DeclarationReply extends Reply {

    record Loaded(List<Kept> kept, Optional<Known> known) implements DeclarationReply {
        public Loaded {
            kept = List.copyOf(kept);
        }
    }

    /** From a result of today that is over. */
    record Known(LocalTime at, CardFace card) {}

    /**
     * @param kept those that are kept now
     */
    record Done(Notice notice, List<Kept> kept) implements DeclarationReply {
        public Done {
            kept = List.copyOf(kept);
        }
    }
}

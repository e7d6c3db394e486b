package madoguchi.screen;

import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the patient came for is done. */
public sealed interface DoneScreen extends Screen {

    @Override
    default Optional<Step> step() {
        return Optional.of(Step.DONE);
    }

    /**
     * 完了.
     *
     * @param name shown for some seconds only, then empty
     * @param kana below a name with ● in it
     * @param agreed what was agreed, by question; empty when consent was not asked
     * @param until when the consent lapses, in the facility's zone
     * @param consentRegistered false: P15b, the centre could not take the consent
     * @param limitOffered 「高額療養費制度を利用する方はこちら」, the way to P16
     */
    record P15Done(
            Optional<String> name,
            Optional<String> kana,
            Map<ConsentScreen.ConsentQuestion, Boolean> agreed,
            Optional<ZonedDateTime> until,
            boolean consentRegistered,
            boolean limitOffered)
            implements DoneScreen {
        public P15Done {
            agreed = Collections.unmodifiableMap(new LinkedHashMap<>(agreed));
        }
    }

    /**
     * 限度額: the result stands already, whatever is answered.
     *
     * @param answered while the answer is taken down: there is nothing more to touch
     */
    record P16Limit(boolean answered) implements DoneScreen {

        /** When the card leaves now, the limit is not given. */
        @Override
        public boolean keepCard() {
            return true;
        }
    }

    /** 限度額, answered. */
    record P16Done() implements DoneScreen {}
}

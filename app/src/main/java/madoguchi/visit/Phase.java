package madoguchi.visit;

/** Where in the procedure the counter is. Each phase of the seeds is a file of its own. */
public sealed interface Phase permits Waiting, Phase.InVisit {

    /** What the phase waits for, and how long. */
    Patience patience(Rules rules);

    /** A visit is running. In the order of the seeds: 本人確認, 同意取得, 資格確認, 完了. */
    sealed interface InVisit extends Phase
            permits Identify, Consent, Check, Registration, Offered, CopayLimit, Finish {

        Visit visit();

        /**
         * False from the moment on which the result may already be stored, and while the counter is
         * cleaned up.
         */
        default boolean cancellable() {
            return true;
        }
    }
}

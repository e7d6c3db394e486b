package madoguchi.eligibility;

/** How the person was identified (本人確認); recorded and sent to the centre (seed 001, 「目視モードの改善」). */
public enum IdentityMethod {
    FACE,
    PIN,
    VISUAL
}

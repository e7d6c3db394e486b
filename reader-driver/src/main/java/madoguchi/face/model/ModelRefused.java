package madoguchi.face.model;

/**
 * A model file, or a file about models, that must not be used; the message names it and says why.
 */
public final class ModelRefused extends Exception {
    private static final long serialVersionUID = 1;

    public ModelRefused(String sentence) {
        super(sentence);
    }
}

package madoguchi.desk;

import java.time.LocalDate;
import madoguchi.declaration.EligibilityDeclaration;
import madoguchi.declaration.Form;

/** What 被保険者資格申立書 wants. */
public sealed interface DeclarationRequest extends Request {

    /** Those that are kept, and the day's last result from which the card's part can be copied. */
    record Load(LocalDate today) implements DeclarationRequest {}

    /**
     * @param print also on paper
     */
    record Keep(EligibilityDeclaration declaration, boolean print, LocalDate today)
            implements DeclarationRequest {}

    /** The kept one once more on paper. */
    record PrintAgain(String id, LocalDate today) implements DeclarationRequest {}

    record PrintEmpty(Form form) implements DeclarationRequest {}

    /** The work on its claim is finished. */
    record Destroy(String id, LocalDate today) implements DeclarationRequest {}
}

package madoguchi.visit;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import madoguchi.failure.FailureCode;
import madoguchi.failure.FailureCode.Closes;

/** What the flow knows of the device: the troubles that stand now. */
public record Health(Set<FailureCode> troubles) {

    public static final Health GOOD = new Health(Set.of());

    public Health {
        troubles = Set.copyOf(troubles);
    }

    public static Health of(Collection<FailureCode> troubles) {
        return new Health(Set.copyOf(troubles));
    }

    public Health with(FailureCode trouble, boolean stands) {
        EnumSet<FailureCode> changed = EnumSet.noneOf(FailureCode.class);
        changed.addAll(troubles);
        if (stands) {
            changed.add(trouble);
        } else {
            changed.remove(trouble);
        }
        return new Health(changed);
    }

    /** Camera or face engine out of order: P03 without face, P01 open. */
    public boolean faceWorks() {
        return troubles.stream().noneMatch(t -> t.closes() == Closes.FACE);
    }

    /** Reader or store out of order: P01 closed. The first in the handbook's order. */
    public Optional<FailureCode> closedBy() {
        return inOrder().stream().filter(t -> t.closes() == Closes.COUNTER).findFirst();
    }

    public List<FailureCode> inOrder() {
        return troubles.stream().sorted().toList();
    }
}

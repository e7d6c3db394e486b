package madoguchi.desk;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import madoguchi.screen.S02Today.Cover;
import madoguchi.screen.S02Today.Detail;
import madoguchi.screen.S02Today.How;
import madoguchi.screen.S02Today.Line;
import madoguchi.screen.S02Today.Mark;
import madoguchi.screen.S02Today.Row;
import madoguchi.screen.S02Today.Way;

/**
 * One kept result as 受付一覧 knows it.
 *
 * @param at when the centre's answer was taken, in the facility's zone
 * @param name empty once wiped
 * @param agreed to how many of the kinds that were {@code asked} about
 * @param consentUntil until when what was agreed to can be looked up; none when nothing was, or the
 *     centre could not take it
 * @param way as it stood when it was read
 * @param lines the rest, as it is read
 */
public record Entry(
        long id,
        ZonedDateTime at,
        Optional<String> name,
        Optional<String> kana,
        How method,
        Cover cover,
        int agreed,
        int asked,
        boolean consentRegistered,
        Optional<Instant> consentUntil,
        boolean enrolled,
        Way way,
        List<Line> lines) {

    public Entry {
        lines = List.copyOf(lines);
    }

    Row row(ZonedDateTime now) {
        return new Row(
                Long.toString(id),
                at.toLocalDateTime(),
                name,
                kana,
                method,
                cover,
                agreed,
                asked,
                way,
                marks(now.toInstant()));
    }

    /**
     * @param care keys of {@code advice/} of the assets
     */
    Detail detail(ZonedDateTime now, List<String> care) {
        return new Detail(row(now), way == Way.HANDED_OVER, care, lines);
    }

    private Set<Mark> marks(Instant now) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (asked > 0 && !consentRegistered) {
            marks.add(Mark.CONSENT_NOT_REGISTERED);
        }
        if (consentUntil.filter(now::isAfter).isPresent()) {
            marks.add(Mark.CONSENT_OVER);
        }
        if (enrolled) {
            marks.add(Mark.ENROLLED_NOW);
        }
        return marks;
    }

    /** Names are for the screen only, never for a log. */
    @Override
    public String toString() {
        return "Entry(%d)".formatted(id);
    }
}

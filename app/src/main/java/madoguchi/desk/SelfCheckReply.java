package madoguchi.desk;

import java.time.LocalDateTime;
import java.util.List;
import madoguchi.screen.T01SelfCheck.Point;
import madoguchi.screen.T01SelfCheck.Row;

/** What 自己診断 is told. */
public sealed interface SelfCheckReply extends Reply {

    /**
     * @param at in the facility's zone
     */
    record Checked(LocalDateTime at, List<Point> points, List<Row> rows) implements SelfCheckReply {
        public Checked {
            points = List.copyOf(points);
            rows = List.copyOf(rows);
        }
    }

    record Exported(String file) implements SelfCheckReply {}
}

package madoguchi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import madoguchi.advice.Advice;
import madoguchi.advice.CareCase;
import madoguchi.advice.Claim;
import madoguchi.advice.Passage;

/** An advice as staff read it at a terminal: what to do, and below it the sentence it rests on. */
final class AdviceText {

    private final AdviceWords words;

    AdviceText(AdviceWords words) {
        this.words = words;
    }

    List<String> lines(Advice advice) {
        List<String> lines = new ArrayList<>();
        lines.add("== " + words.text("route." + advice.route()) + " ==");
        lines.add("");
        lines.add(words.text("heading.steps"));
        int number = 0;
        for (Advice.Step step : advice.steps()) {
            lines.add(
                    "%2d. %s  [%s]"
                            .formatted(
                                    ++number,
                                    words.of(step.way()),
                                    words.text(step.possible() ? "possible" : "ask")));
            List<Passage> passages =
                    Stream.concat(step.way().passages().stream(), step.because().stream()).toList();
            quote(lines, passages);
            if (passages.isEmpty()) {
                lines.add("      " + words.text("modelled"));
            }
        }
        claim(lines, advice.claim());
        lines.add("");
        lines.add(words.text("heading.share"));
        quote(lines, advice.share());
        return lines;
    }

    private void claim(List<String> lines, Claim claim) {
        lines.add("");
        lines.add(words.text("heading.claim"));
        claim.order().ifPresent(passage -> quote(lines, List.of(passage)));
        for (Claim.Choice choice : claim.choices()) {
            lines.add("  - " + words.of(choice));
            quote(lines, choice.passages());
        }
        claim.sevens().ifPresent(sevens -> lines.add("    " + sevens(sevens)));
    }

    private String sevens(Claim.Sevens sevens) {
        return words.text(
                "sevens",
                Claim.Sevens.digits(sevens.insurerNumber()),
                digits(sevens.symbol()),
                digits(sevens.insuredNumber()));
    }

    private String digits(Optional<Integer> count) {
        return count.map(Claim.Sevens::digits).orElseGet(() -> words.text("sevens.unknown"));
    }

    List<String> lines(CareCase care) {
        List<String> lines = new ArrayList<>();
        lines.add(words.of(care));
        lines.add("  -> " + words.of(care.act()));
        lines.add("     " + words.of(care.noticed()));
        quote(lines, care.passages());
        return lines;
    }

    private void quote(List<String> lines, List<Passage> passages) {
        for (Passage passage : passages) {
            lines.add("      " + words.quoted(passage));
            lines.add("        " + words.source(passage));
        }
    }
}

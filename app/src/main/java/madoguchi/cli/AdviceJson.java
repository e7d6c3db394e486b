package madoguchi.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import madoguchi.advice.Advice;
import madoguchi.advice.CareCase;
import madoguchi.advice.Claim;
import madoguchi.advice.Passage;
import madoguchi.advice.Situation;
import madoguchi.advice.Trouble;

/** An advice for programs. Ids are stable; the texts beside them may be reworded. */
final class AdviceJson {

    private final AdviceWords words;

    AdviceJson(AdviceWords words) {
        this.words = words;
    }

    Map<String, Object> of(Situation situation, Advice advice) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("situation", situation(situation));
        json.put("route", id(advice.route()));
        json.put("first", id(advice.first().way()));
        json.put("steps", advice.steps().stream().map(this::step).toList());
        json.put("claim", claim(advice.claim()));
        json.put("share", passages(advice.share()));
        return json;
    }

    Map<String, Object> of(List<CareCase> cases) {
        return Map.of("care", cases.stream().map(this::care).toList());
    }

    private static Map<String, Object> situation(Situation situation) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("trouble", trouble(situation.trouble()));
        json.put("has", situation.has().stream().sorted().map(AdviceJson::id).toList());
        json.put("date", situation.date().toString());
        json.put("occasion", id(situation.occasion()));
        json.put("variant", situation.variant().ordinal() + 1);
        return json;
    }

    private static String trouble(Trouble trouble) {
        return switch (trouble) {
            case Trouble.Failed(var code) -> "failure:" + code.code();
            case Trouble.Answered(var answer) -> "eligibility:" + id(answer);
            case Trouble.NotIdentified _ -> "not-identified";
            case Trouble.NoCard _ -> "no-card";
            case Trouble.Outage _ -> "outage";
            case Trouble.Disaster _ -> "disaster";
        };
    }

    private Map<String, Object> step(Advice.Step step) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("way", id(step.way()));
        json.put("possible", step.possible());
        json.put("text", words.of(step.way()));
        json.put(
                "passages",
                passages(
                        Stream.concat(step.way().passages().stream(), step.because().stream())
                                .toList()));
        return json;
    }

    private Map<String, Object> claim(Claim claim) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "choices",
                claim.choices().stream()
                        .map(
                                choice -> {
                                    Map<String, Object> one = new LinkedHashMap<>();
                                    one.put("choice", id(choice));
                                    one.put("text", words.of(choice));
                                    one.put("passages", passages(choice.passages()));
                                    return one;
                                })
                        .toList());
        json.put("sevens", claim.sevens().map(AdviceJson::sevens).orElse(null));
        return json;
    }

    private static Map<String, Object> sevens(Claim.Sevens sevens) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("insurer_number", Claim.Sevens.digits(sevens.insurerNumber()));
        json.put("symbol", digits(sevens.symbol()));
        json.put("insured_number", digits(sevens.insuredNumber()));
        return json;
    }

    private static String digits(Optional<Integer> count) {
        return count.map(Claim.Sevens::digits).orElse(null);
    }

    private Map<String, Object> care(CareCase care) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("case", id(care));
        json.put("act", id(care.act()));
        json.put("noticed", id(care.noticed()));
        json.put("text", words.of(care));
        json.put("what_to_do", words.of(care.act()));
        json.put("passages", passages(care.passages()));
        return json;
    }

    private List<Map<String, String>> passages(List<Passage> passages) {
        return passages.stream()
                .map(
                        passage -> {
                            Map<String, String> json = new LinkedHashMap<>();
                            json.put("id", id(passage));
                            json.put("seed", passage.seed().number());
                            json.put("heading", passage.heading());
                            json.put("text", words.of(passage));
                            return json;
                        })
                .toList();
    }

    static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace("_", "-");
    }
}

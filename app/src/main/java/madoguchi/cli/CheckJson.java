package madoguchi.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import madoguchi.health.Finding;
import madoguchi.health.Report;
import madoguchi.health.Sheet;
import tools.jackson.databind.json.JsonMapper;

/** A self-check as one JSON object: for whoever watches many terminals. */
record CheckJson(CheckWords words) {

    String of(Report report) {
        Map<String, Object> sheet = new LinkedHashMap<>();
        for (Sheet point : Sheet.values()) {
            sheet.put(point.name(), report.at(point));
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("at", report.at().toString());
        json.put("version", Version.name());
        json.put("milliseconds", report.took().toMillis());
        json.put("worst", report.worst());
        json.put("sheet", sheet);
        json.put("checks", report.findings().stream().map(this::of).toList());
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(json);
    }

    private Map<String, Object> of(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("check", finding.check());
        json.put("level", finding.level());
        json.put("verdict", finding.verdict());
        json.put("measured", List.copyOf(finding.saw()));
        json.put("detail", finding.detail().orElse(null));
        json.put("code", finding.verdict().code().map(code -> code.code()).orElse(null));
        json.put("closes", finding.verdict().closes());
        json.put("saw", words.saw(finding));
        json.put("means", words.means(finding).orElse(null));
        json.put("do", words.act(finding).orElse(null));
        return json;
    }
}

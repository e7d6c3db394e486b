package madoguchi.visit.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks by HTTP for what waits, and takes what it wants. The terminal may die under it at any
 * moment: then it asks the next one.
 */
final class ReceiptComputer {

    private final String name;
    private final LongPredicate wanted;
    private final String authorization;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();

    /** The visits that it was given, by id, and of those the ones that it was told are its own. */
    private final Map<Long, String> given = new TreeMap<>();

    private final Map<Long, String> taken = new TreeMap<>();

    /**
     * @param wanted which ids it acknowledges
     */
    ReceiptComputer(String name, String token, LongPredicate wanted) {
        this.name = name;
        this.wanted = wanted;
        this.authorization = "Bearer " + token;
    }

    Map<Long, String> given() {
        return given;
    }

    Map<Long, String> taken() {
        return taken;
    }

    /** Until the terminal does not answer any more. */
    void works(URI terminal) throws InterruptedException {
        try {
            while (true) {
                if (takesAll(terminal) == 0) {
                    JsonNode newest = get(terminal, "/v1/status").path("newest_result");
                    get(terminal, "/v1/results?wait=1&after=" + newest.asLong(0));
                }
            }
        } catch (IOException e) {
            // killed
        }
    }

    /**
     * @return how many it wanted of those that waited
     */
    int takesAll(URI terminal) throws IOException, InterruptedException {
        int found = 0;
        long after = 0;
        JsonNode page;
        do {
            page = get(terminal, "/v1/results?waiting=true&limit=500&after=" + after);
            for (JsonNode result : page.path("results")) {
                long id = result.path("result_id").asLong();
                given.put(id, result.path("visit").asString());
                if (wanted.test(id)) {
                    found++;
                    acknowledge(terminal, id);
                }
            }
            after = page.path("last").asLong();
        } while (!page.path("results").isEmpty());
        return found;
    }

    private void acknowledge(URI terminal, long id) throws IOException, InterruptedException {
        HttpRequest request =
                request(terminal, "/v1/results/%d/acknowledgement".formatted(id))
                        .header("Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "{\"by\":\"%s\"}".formatted(name)))
                        .build();
        int status = client.send(request, text()).statusCode();
        if (status == 200) {
            taken.put(id, given.get(id));
        } else if (status != 409 && status != 503) {
            throw new AssertionError("acknowledgement answered with " + status);
        }
    }

    private JsonNode get(URI terminal, String path) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request(terminal, path).build(), text());
        if (response.statusCode() != 200) {
            throw new AssertionError(path + ": " + response.body());
        }
        return JsonMapper.shared().readTree(response.body());
    }

    private HttpRequest.Builder request(URI terminal, String path) {
        return HttpRequest.newBuilder(terminal.resolve(path))
                .header("Authorization", authorization)
                .timeout(Duration.ofSeconds(20));
    }

    private static HttpResponse.BodyHandler<String> text() {
        return HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8);
    }
}

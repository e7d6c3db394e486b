package madoguchi.receipt.http;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import madoguchi.store.Samples;
import madoguchi.store.Store;
import madoguchi.store.StoreFault;
import madoguchi.store.StorePlan;
import madoguchi.visit.VisitResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A store, a server on it, and a client whose every answer is compared with the contract. What is
 * kept here is told to the server, as the counter does.
 */
final class ServedResults implements AutoCloseable {

    static final Instant NOW = Samples.MORNING.plusSeconds(600);

    final Path database;
    final Store store;
    final Arrivals arrivals = new Arrivals();
    final ResultServer server;
    private final String bearer;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    record Answer(int status, HttpResponse<String> http) {
        JsonNode json() {
            return JsonMapper.shared().readTree(http.body());
        }

        String problem() {
            return json().path("type").asString().replace("urn:madoguchi:problem:", "");
        }
    }

    ServedResults(Path folder) throws Exception {
        database = folder.resolve("madoguchi.db");
        store = Store.open(database);
        server =
                ResultServer.start(
                        new ResultServer.Setup(
                                0,
                                folder,
                                StorePlan.plain(database),
                                arrivals,
                                InstantSource.fixed(NOW)));
        bearer = Files.readString(AccessToken.fileIn(folder)).strip();
    }

    long keep(VisitResult result) throws Exception {
        long id = store.keep(result);
        arrivals.tell();
        return id;
    }

    Answer get(String path) throws Exception {
        return answer("GET", path, client.send(request(path).build(), text()));
    }

    CompletableFuture<Answer> getLater(String path) {
        return client.sendAsync(request(path).build(), text())
                .thenApply(response -> answer("GET", path, response));
    }

    Answer acknowledge(long id, String body) throws Exception {
        return send("POST", "/v1/results/%d/acknowledgement".formatted(id), body);
    }

    Answer send(String method, String path, String body) throws Exception {
        HttpRequest request =
                request(path)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build();
        return answer(method, path, client.send(request, text()));
    }

    /** Without the token, or with another header's value. */
    Answer getAs(String authorization, String path) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.address().resolve(path));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return answer("GET", path, client.send(request.build(), text()));
    }

    String bearer() {
        return bearer;
    }

    /** Says just this to the server. */
    Socket says(String words) throws IOException {
        Socket socket = new Socket(server.address().getHost(), server.address().getPort());
        socket.getOutputStream().write(words.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return socket;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.address().resolve(path))
                .header("Authorization", "Bearer " + bearer);
    }

    private static HttpResponse.BodyHandler<String> text() {
        return HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8);
    }

    private static Answer answer(String method, String path, HttpResponse<String> response) {
        String type = response.headers().firstValue("Content-Type").orElse("none");
        Contract.promises(method, path, response.statusCode(), type, response.body());
        return new Answer(response.statusCode(), response);
    }

    @Override
    public void close() throws StoreFault {
        server.close();
        client.close();
        store.close();
    }
}

package madoguchi.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileSystemException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import madoguchi.face.model.Model;
import madoguchi.face.model.ModelRefused;
import madoguchi.face.model.Models;

/**
 * Model files over HTTP. No more is read than the largest known model has, and no longer waited
 * than ten minutes for a file; redirects are followed, but never from https to http.
 */
final class Download {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration FIRST_BYTE = Duration.ofSeconds(30);
    private static final Duration WHOLE_FILE = Duration.ofMinutes(10);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private Download() {}

    static boolean looksLike(String source) {
        return source.toLowerCase(Locale.ROOT).matches("[a-z][a-z0-9+.-]+://.*");
    }

    /**
     * @param source one file, or with a / at its end a place that has files under their names
     * @throws ModelRefused an address or an answer that cannot be used, named
     */
    static List<Model> into(Models models, String source)
            throws IOException, InterruptedException, ModelRefused {
        URI address = address(source);
        try (HttpClient client =
                HttpClient.newBuilder()
                        .connectTimeout(CONNECT)
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build()) {
            if (!address.getPath().endsWith("/")) {
                return List.of(
                        one(client, models, address)
                                .orElseThrow(() -> new ModelRefused("there is no " + address)));
            }
            List<Model> installed = new ArrayList<>();
            for (Model model : models.registry().models()) {
                one(client, models, address.resolve(model.file())).ifPresent(installed::add);
            }
            return installed;
        }
    }

    private static URI address(String source) throws ModelRefused {
        try {
            URI address = new URI(source);
            if (List.of("http", "https").contains(address.getScheme())
                    && address.getHost() != null
                    && address.getPath() != null) {
                return address;
            }
        } catch (URISyntaxException e) {
            // the same answer
        }
        throw new ModelRefused("\"" + source + "\" is no http or https address of a file");
    }

    /**
     * @return empty when there is no such file
     */
    private static Optional<Model> one(HttpClient client, Models models, URI address)
            throws IOException, InterruptedException, ModelRefused {
        HttpResponse<InputStream> answer;
        try {
            answer =
                    client.send(
                            HttpRequest.newBuilder(address).timeout(FIRST_BYTE).build(),
                            HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new ModelRefused(address + " cannot be reached: " + reason(e));
        }
        try (InputStream bytes = answer.body()) {
            if (answer.statusCode() == NOT_FOUND) {
                return Optional.empty();
            }
            if (answer.statusCode() != OK) {
                throw new ModelRefused(address + " answers with status " + answer.statusCode());
            }
            return Optional.of(withinTime(models, address, bytes));
        }
    }

    private static Model withinTime(Models models, URI address, InputStream bytes)
            throws ModelRefused, IOException {
        try (ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor()) {
            watch.schedule(
                    () -> {
                        bytes.close();
                        return null;
                    },
                    WHOLE_FILE.toSeconds(),
                    TimeUnit.SECONDS);
            try {
                return models.install(bytes, address.toString());
            } finally {
                watch.shutdownNow();
            }
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            throw new ModelRefused(address + " broke off: " + reason(e));
        }
    }

    private static String reason(Throwable e) {
        return e.getMessage() != null ? e.getMessage() : e.getClass().getSimpleName();
    }
}

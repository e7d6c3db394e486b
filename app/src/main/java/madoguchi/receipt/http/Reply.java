package madoguchi.receipt.http;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** What goes back to a client. */
record Reply(int status, String contentType, byte[] body) {

    static final String JSON = "application/json";

    static Reply json(Object body) {
        return new Reply(200, JSON, bytes(body));
    }

    static Reply of(Problem problem) {
        return new Reply(problem.kind().status(), Problem.CONTENT_TYPE, bytes(problem.json()));
    }

    static Reply yaml(String text) {
        return new Reply(200, "application/yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(Object body) {
        return JsonMapper.shared().writeValueAsBytes(body);
    }
}
